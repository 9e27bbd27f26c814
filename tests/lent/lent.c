/* A program of the computer that Wine runs on, under the name of this one: `lend.py` beside it starts the real one.
   COUNTERSIGN_LENT says at which port. */
#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

static SOCKET line;

static void say(const wchar_t *text) {
  char bytes[8192];
  int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
  if (length <= 0 || send(line, bytes, length, 0) != length) exit(125);
}

static int hear(char *into, int most) {
  int length = recv(line, into, most, 0);
  if (length < 0) exit(125);
  return length;
}

static void hear_all(void *into, int length) {
  for (int had = 0, more; had < length; had += more)
    if ((more = hear((char *)into + had, length - had)) == 0) exit(125);
}

static void print(HANDLE out, const char *bytes, int length) {
  for (DWORD done; length > 0; bytes += done, length -= done)
    if (!WriteFile(out, bytes, length, &done, NULL)) exit(125);
}

int main(void) {
  WSADATA data;
  struct sockaddr_in at = {.sin_family = AF_INET};
  wchar_t path[4096], *name, *dot;
  char bytes[65536];
  int ended, printed, count;
  const char *port = getenv("COUNTERSIGN_LENT");
  wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);

  if (!port || WSAStartup(MAKEWORD(2, 2), &data)) return 125;
  at.sin_port = htons((u_short)atoi(port));
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  line = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(line, (struct sockaddr *)&at, sizeof at)) return 125;

  GetModuleFileNameW(NULL, path, 4096);
  name = wcsrchr(path, L'\\') + 1;
  if ((dot = wcsrchr(name, L'.'))) *dot = 0;
  say(name);
  GetCurrentDirectoryW(4096, path);
  say(path);
  for (int nth = 1; nth < count; nth++) say(given[nth]);
  shutdown(line, SD_SEND);

  hear_all(&ended, sizeof ended);
  hear_all(&printed, sizeof printed);
  while (printed > 0) {
    int length = printed < (int)sizeof bytes ? printed : (int)sizeof bytes;
    hear_all(bytes, length);
    print(GetStdHandle(STD_OUTPUT_HANDLE), bytes, length);
    printed -= length;
  }
  for (int length; (length = hear(bytes, sizeof bytes)) > 0;) print(GetStdHandle(STD_ERROR_HANDLE), bytes, length);
  return ended;
}
