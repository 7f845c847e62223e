// glibc's own part of malloc, which Swift's module for glibc leaves out.
#include <malloc.h>
