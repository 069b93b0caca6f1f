/* SPDX-License-Identifier: Apache-2.0 */
/* Runs a fuzz target, without libFuzzer, over files and directories. */

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define PATH_SIZE 4096

/* The whole of a stream in a block of exactly its size; NULL if it fails. */
static uint8_t *read_all(FILE *file, size_t *size)
{
    uint8_t *bytes = NULL;
    long end;

    if (fseek(file, 0, SEEK_END) == 0 && (end = ftell(file)) >= 0
        && fseek(file, 0, SEEK_SET) == 0) {
        *size = (size_t)end;
        bytes = malloc(*size > 0 ? *size : 1);
    }
    if (bytes != NULL && fread(bytes, 1, *size, file) != *size) {
        free(bytes);
        bytes = NULL;
    }
    return bytes;
}

/* Returns the number of inputs run, or -1 if the file cannot be read. */
static int replay_file(const char *path)
{
    FILE *const file = fopen(path, "rb");
    uint8_t *bytes = NULL;
    size_t size = 0;

    if (file != NULL) {
        bytes = read_all(file, &size);
        fclose(file);
    }
    if (bytes == NULL) {
        perror(path);
        return -1;
    }
    LLVMFuzzerTestOneInput(bytes, size);
    free(bytes);
    return 1;
}

static int replay_directory(DIR *directory, const char *path)
{
    const struct dirent *entry;
    char file[PATH_SIZE];
    int run = 0;

    while (run >= 0 && (entry = readdir(directory)) != NULL) {
        if (entry->d_name[0] != '.') {
            snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
            run = replay_file(file) < 0 ? -1 : run + 1;
        }
    }
    closedir(directory);
    return run;
}

int main(int argc, char **argv)
{
    int i, run;

    for (i = 1; i < argc; i++) {
        DIR *const directory = opendir(argv[i]);

        run = directory != NULL ? replay_directory(directory, argv[i])
                                : replay_file(argv[i]);
        if (run <= 0) { /* an empty corpus is a mistake too */
            fprintf(stderr, "%s: nothing to run\n", argv[i]);
            return 1;
        }
        printf("%s: %d inputs\n", argv[i], run);
    }
    return argc < 2;
}
