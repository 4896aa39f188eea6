/* Includes nothing at all. */
int count_up(int by);
int thrice(int by);

int
thrice(int by)
{
    int i;

    for (i = 0; i < 3; i++)
        if (count_up(by) < 0)
            return -1;
    return 0;
}
