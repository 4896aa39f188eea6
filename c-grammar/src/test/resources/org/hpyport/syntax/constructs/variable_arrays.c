int f(int n, int rows[n], int grid[n][n + 1], int at[static 4], int open[*]);
int f(int n, int rows[n], int grid[n][n + 1], int at[static 4], int open[]) {
  int room[n * 2];
  int (*row)[n] = (int (*)[n]) grid;
  return sizeof room + sizeof(int[n]) + row[0][0];
}
