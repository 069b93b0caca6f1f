# mod_p3p: build/mod_p3p.so for httpd and the command build/p3p
#
#   make demo     see it at work: a private httpd on loopback, and curl
#   make check    every test
#   make serve    the demo's server, until Ctrl-C
#   make install  DESTDIR is honoured
#   make bench    instructions a request, beside mod_headers'
#   make fuzz     FUZZ_SECONDS=600 for each target
#   make lint     formatting, cppcheck

APXS ?= apxs
APR_CONFIG ?= apr-1-config
APU_CONFIG ?= apu-1-config
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)
FUZZ_CC ?= clang
FUZZ_SECONDS ?= 60
PREFIX ?= /usr/local
BUILD := build
VERSION := 0.1.0

# Asked for once, and only when something is compiled: apxs may not be
# there before scripts/need has run.
once = $(eval $(1) := $$(shell $(2)))$($(1))
HTTPD_CFLAGS = $(call once,HTTPD_CFLAGS,$(APXS) -q CFLAGS)
HTTPD_CPPFLAGS = $(call once,HTTPD_CPPFLAGS,for v in CPPFLAGS \
    EXTRA_CPPFLAGS; do $(APXS) -q $$$$v; done; \
    echo -I`$(APXS) -q INCLUDEDIR`; $(APR_CONFIG) --includes)
APR_CPPFLAGS = $(call once,APR_CPPFLAGS,$(APR_CONFIG) --includes \
    --cppflags; $(APU_CONFIG) --includes)
APR_LIBS = $(call once,APR_LIBS,$(APU_CONFIG) --link-ld; \
    $(APR_CONFIG) --link-ld --libs)
MODULE_DIR = $(call once,MODULE_DIR,$(APXS) -q LIBEXECDIR)

WARNINGS := -Wall -Wextra -Wshadow -Wno-unused-parameter \
    -Wno-missing-field-initializers
ifeq ($(CI),true)
WARNINGS += -Werror
endif
P3P_CFLAGS := -std=gnu99 -g -O2 $(WARNINGS) -MMD -MP
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all \
    -fno-omit-frame-pointer -U_FORTIFY_SOURCE

P3P_SOURCES := $(wildcard p3p/*.c)
MODULE_OBJECTS := $(patsubst %.c,$(BUILD)/module/%.o,mod_p3p.c \
    $(wildcard httpd/*.c) $(P3P_SOURCES))
ASAN_OBJECTS := $(MODULE_OBJECTS:$(BUILD)/module/%=$(BUILD)/asan/%)

all: $(BUILD)/mod_p3p.so $(BUILD)/p3p

# ---- the module: with the flags of the httpd it is for ----

# -fno-plt: all is bound at load (-z now), so calls need no detour.
MODULE_CFLAGS = $(HTTPD_CFLAGS) $(P3P_CFLAGS) -fPIC -fvisibility=hidden \
    -fno-plt $(CFLAGS)
MODULE_LDFLAGS = -shared -Wl,-z,relro,-z,now $(LDFLAGS)

# p3p/ must do without httpd's headers.
$(BUILD)/module/p3p/%.o: p3p/%.c
	@mkdir -p $(@D)
	$(CC) $(MODULE_CFLAGS) $(APR_CPPFLAGS) -c $< -o $@

$(BUILD)/module/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(MODULE_CFLAGS) $(HTTPD_CPPFLAGS) -c $< -o $@

$(BUILD)/mod_p3p.so: $(MODULE_OBJECTS)
	$(CC) $(MODULE_LDFLAGS) $^ -lexpat -o $@

$(BUILD)/asan/p3p/%.o: p3p/%.c
	@mkdir -p $(@D)
	$(CC) $(MODULE_CFLAGS) $(APR_CPPFLAGS) $(SANITIZE) -c $< -o $@

$(BUILD)/asan/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(MODULE_CFLAGS) $(HTTPD_CPPFLAGS) $(SANITIZE) -c $< -o $@

$(BUILD)/asan/mod_p3p.so: $(ASAN_OBJECTS)
	$(CC) $(MODULE_LDFLAGS) $(SANITIZE) $^ -lexpat -o $@

# ---- the command ----

CLI_SOURCES := $(wildcard cli/*.c)
CLI_OBJECTS := $(patsubst %.c,$(BUILD)/cli/%.o,$(P3P_SOURCES) $(CLI_SOURCES))

$(BUILD)/cli/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(P3P_CFLAGS) $(CFLAGS) $(APR_CPPFLAGS) \
	    -DP3P_VERSION='"$(VERSION)"' -c $< -o $@

$(BUILD)/p3p: $(CLI_OBJECTS)
	$(CC) $(LDFLAGS) $^ $(APR_LIBS) -ljansson -lexpat -o $@

# ---- to try it ----

demo:
	@scripts/need demo
	@$(MAKE) -s --no-print-directory all
	@scripts/demo

serve:
	@scripts/need demo
	@$(MAKE) -s --no-print-directory all
	@scripts/demo serve

# ---- tests ----

UNIT_TESTS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%, \
    $(wildcard tests/unit/test_*.c))
UNIT_HELPERS := $(patsubst tests/unit/%.c,$(BUILD)/unit/%.o, \
    $(filter-out $(wildcard tests/unit/test_*.c),$(wildcard tests/unit/*.c)))
UNIT_OBJECTS := $(P3P_SOURCES:%.c=$(BUILD)/unit/%.o)
FUZZERS := $(patsubst tests/fuzz/fuzz_%.c,%,$(wildcard tests/fuzz/fuzz_*.c))
TEST_LIBS = $(APR_LIBS) -lexpat

$(BUILD)/unit/p3p/%.o: p3p/%.c
	@mkdir -p $(@D)
	$(CC) $(P3P_CFLAGS) $(SANITIZE) $(APR_CPPFLAGS) -c $< -o $@

$(BUILD)/unit/%.o: tests/unit/%.c
	@mkdir -p $(@D)
	$(CC) $(P3P_CFLAGS) $(SANITIZE) $(APR_CPPFLAGS) -Ip3p -c $< -o $@

$(BUILD)/unit/test_%: $(BUILD)/unit/test_%.o $(UNIT_HELPERS) $(UNIT_OBJECTS)
	$(CC) $(SANITIZE) $^ -lcmocka $(TEST_LIBS) -o $@

$(BUILD)/replay/%: tests/fuzz/fuzz_%.c tests/fuzz/replay.c $(UNIT_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(P3P_CFLAGS) $(SANITIZE) $(APR_CPPFLAGS) -Ip3p \
	    $(filter %.c %.o,$^) $(TEST_LIBS) -o $@

check:
	@scripts/need check
	@$(MAKE) -s --no-print-directory check-unit check-fuzz check-programs

check-unit: $(UNIT_TESTS)
	@for test in $^; do $$test || exit 1; done

# What the fuzzers found, and what they start from, once more.
check-fuzz: $(FUZZERS:%=$(BUILD)/replay/%)
	@$(MAKE_SEEDS)
	@set -e; $(foreach f,$(FUZZERS),$(BUILD)/replay/$(f) \
	    tests/fuzz/corpus/$(f) $(call seeds,$(f));)

# Shows the browser tests any page of any file.
$(BUILD)/browser/render: tests/browser/render.c $(UNIT_OBJECTS)
	@mkdir -p $(@D)
	$(CC) $(P3P_CFLAGS) $(SANITIZE) $(APR_CPPFLAGS) $^ $(TEST_LIBS) -o $@

check-programs: all $(BUILD)/asan/mod_p3p.so $(BUILD)/browser/render
	$(PYTHON) -m pytest -q tests

# ---- fuzzing ----

# The cases of tests/cases/ are what the fuzzers start from: directories of
# files, or the texts in policies.txt and its neighbours.
MAKE_SEEDS := $(PYTHON) tests/fuzz/seeds.py $(BUILD)/seeds \
    tests/cases/policies.txt tests/cases/field.txt tests/cases/corpus.txt
SEEDS_heads := tests/cases/heads
SEEDS_preferences := tests/cases/preferences
SEEDS_policy_file := tests/cases/full
SEEDS_page := tests/cases/full tests/cases/pages
seeds = $(or $(SEEDS_$(1)),$(BUILD)/seeds)

$(BUILD)/fuzz/%: tests/fuzz/fuzz_%.c $(P3P_SOURCES)
	@mkdir -p $(@D)
	$(FUZZ_CC) -std=gnu99 -g -O1 -fsanitize=fuzzer,address,undefined \
	    -fno-sanitize-recover=all $(APR_CPPFLAGS) -Ip3p $^ $(TEST_LIBS) -o $@

fuzz:
	@scripts/need fuzz
	@$(MAKE) -s --no-print-directory $(FUZZERS:%=fuzz-%)

fuzz-%: $(BUILD)/fuzz/%
	@$(MAKE_SEEDS)
	@mkdir -p $(BUILD)/found/$*
	$< -max_total_time=$(FUZZ_SECONDS) -timeout=10 -print_final_stats=1 \
	    -artifact_prefix=$(BUILD)/found/ $(BUILD)/found/$* \
	    $(call seeds,$*) tests/fuzz/corpus/$*

# ---- the rest ----

bench:
	@scripts/need bench
	@$(MAKE) -s --no-print-directory all
	@$(PYTHON) tests/bench/bench.py

install: all
	install -d $(DESTDIR)$(MODULE_DIR) $(DESTDIR)$(PREFIX)/bin \
	    $(DESTDIR)$(PREFIX)/share/man/man1 \
	    $(DESTDIR)$(PREFIX)/share/bash-completion/completions
	install -m 644 $(BUILD)/mod_p3p.so $(DESTDIR)$(MODULE_DIR)
	install -m 755 $(BUILD)/p3p $(DESTDIR)$(PREFIX)/bin
	install -m 644 docs/p3p.1 $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 644 config/p3p.bash-completion \
	    $(DESTDIR)$(PREFIX)/share/bash-completion/completions/p3p

SOURCES = $(wildcard mod_p3p.c */*.[ch] tests/*/*.[ch])

lint:
	@scripts/need lint
	clang-format --dry-run -Werror $(SOURCES)
	cppcheck -q --error-exitcode=1 --inline-suppr --std=c99 \
	    --enable=warning,performance,portability $(P3P_SOURCES) $(CLI_SOURCES)

format:
	clang-format -i $(SOURCES)

clean:
	rm -rf $(BUILD)

-include $(wildcard $(BUILD)/*/*.d $(BUILD)/*/*/*.d)

.PHONY: all demo serve check check-unit check-fuzz check-programs bench fuzz \
    lint format install clean
.SECONDARY:
