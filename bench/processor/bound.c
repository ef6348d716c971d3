/*
 * Times the compiled network's arithmetic as C: one exchange interval of all tiles, from an image of the engine's memory.
 * bench/processor/bound.ts writes network.h beside this file's copy and compiles both.
 *
 *   bound IMAGE JOB THREAD RESULT
 *
 * Answers each line of its input with the nanoseconds of the fastest of so many intervals; every one begins from the image.
 * The first answer is given once RESULT holds the memory after one interval.
 */
#include <smmintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef uint32_t u32;
typedef __m128i v128;
static uint8_t *memory;

#include "network.h"

enum { pageBytes = 4096 };

static uint8_t *readAll(const char *name, size_t *bytes) {
  FILE *file = fopen(name, "rb");
  if (!file) exit(2);
  fseek(file, 0, SEEK_END);
  *bytes = (size_t)ftell(file);
  rewind(file);
  uint8_t *all = aligned_alloc(65536, (*bytes + 65535) / 65536 * 65536);
  if (fread(all, 1, *bytes, file) != *bytes) exit(2);
  fclose(file);
  return all;
}

static double nanosecondsNow(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e9 * (double)now.tv_sec + (double)now.tv_nsec;
}

int main(int count, char **words) {
  if (count != 5) return 2;
  size_t bytes;
  uint8_t *image = readAll(words[1], &bytes);
  memory = readAll(words[1], &bytes);
  const u32 job = (u32)atoi(words[2]), thread = (u32)atoi(words[3]);
  f_run(job, thread);
  FILE *result = fopen(words[4], "wb");
  if (!result || fwrite(memory, 1, bytes, result) != bytes) return 2;
  fclose(result);
  /* Only what an interval changes is put back before the next one. */
  const size_t pages = bytes / pageBytes;
  size_t *changed = malloc(pages * sizeof *changed), changes = 0;
  for (size_t page = 0; page < pages; page++) {
    if (memcmp(memory + page * pageBytes, image + page * pageBytes, pageBytes)) changed[changes++] = page;
  }
  char line[256];
  while (fgets(line, sizeof line, stdin)) {
    const char *at = strstr(line, "\"intervals\":");
    const int intervals = at ? atoi(at + 12) : 1;
    double best = 1e18;
    for (int interval = 0; interval < intervals; interval++) {
      for (size_t index = 0; index < changes; index++) {
        memcpy(memory + changed[index] * pageBytes, image + changed[index] * pageBytes, pageBytes);
      }
      const double began = nanosecondsNow();
      f_run(job, thread);
      const double taken = nanosecondsNow() - began;
      if (taken < best) best = taken;
    }
    printf("{\"nanoseconds\": %f}\n", best);
    fflush(stdout);
  }
  return 0;
}
