/* countersign.exe and countersign-desktop.exe for Windows: each begins in the library that holds both. START says where. */

int START(void);

int main(void) { return START(); }
