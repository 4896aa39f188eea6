/* hpp_lock: PyThread_type_lock.
   requires: hpp_mutex */
typedef hpp_mutex *hpp_lock;
