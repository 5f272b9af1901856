# impact: what a welfare mission achieved, from CSV exports to a report.
# "make help" lists the targets.

SHELL = /bin/sh
MAKEFLAGS += --no-builtin-rules
.SUFFIXES:
.DELETE_ON_ERROR:

PREFIX = /usr/local
DESTDIR =
BINDIR = $(PREFIX)/bin
MANDIR = $(PREFIX)/share/man
VERSION = 0.1.0

CC = gcc
OPTIMISE = -O2 -g
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
	-Wwrite-strings -Wpointer-arith -Wformat=2 -Wvla -Wundef \
	-Wimplicit-fallthrough -Wno-missing-field-initializers
# Fused multiply-add would make the last bit depend on the machine.
CFLAGS = -std=gnu11 $(OPTIMISE) $(WARNINGS) -ffp-contract=off
CPPFLAGS = -D_GNU_SOURCE -DIMPACT_VERSION='"$(VERSION)"' -Iinclude
LDFLAGS =

# Each variant (plain, sanitize, threads, coverage) has a folder of its own.
BUILD = build
# Objects that every program of a variant has in front of its libraries.
EXTRA =
OBJ = $(BUILD)/obj
BIN = $(BUILD)/bin

LIBS_common = glib-2.0 gio-2.0 sqlite3 libsodium gsl
LIBS_ingest = $(LIBS_common) jansson
# OpenBLAS first: GSL brings a slow BLAS of its own.
LIBS_transform = openblas lapacke $(LIBS_common) jansson fstrcmp
LIBS_report = $(LIBS_common) jansson
# libcsv and GLPK have no pkg-config file.
LINK_ingest = -lcsv
LINK_report = -lglpk

STAGES = ingest transform report
ROOMS = common $(STAGES)
PROGRAMS = $(BIN)/impact $(STAGES:%=$(BIN)/impact-%)
MANUALS = $(wildcard $(ROOMS:%=%/*.[1-8]))

# Sources and embedded files are found, not listed.
sources = $(shell find $(1) -name '*.c' | sort)
embedded = $(sort $(shell find $(1) -name '*.sql' -o -name '*.gp' \
	-o -name '*.csv' -o -name '*.css' -o -name '*.html' -o -name '*.ini' \
	-o -name '*.woff2' -o -name '*.py'))
objects = $(patsubst %.c,$(OBJ)/%.o,$(filter-out %/main.c common/impact.c,\
	$(call sources,$(1)))) $(OBJ)/$(1)/embedded.o
folders = $(shell find $(1) -type d)

# A header is found by its name from every folder of its room, no other's.
$(foreach r,$(ROOMS),$(eval rooms_$(r) := $(addprefix -I,$(call folders,$(r)))))

# One line per file; V=1 shows the whole commands.
V = 0
ifeq ($(V),0)
say = @echo '  $(1)  $@';
else
say =
endif

.PHONY: all
all: $(PROGRAMS)

include $(shell find $(OBJ) -name '*.d' 2>/dev/null)

# pkg-config is asked in recipes only, so that "make deps" works without it.
$(OBJ)/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(CPPFLAGS) $(rooms_$(firstword $(subst /, ,$*))) \
		$(CFLAGS) -MMD -MP \
		$$(pkg-config --cflags $(LIBS_$(firstword $(subst /, ,$*)))) \
		-c -o $@ $<

define room
$(OBJ)/$(1)/embedded.xml: $(call embedded,$(1)) $(call folders,$(1)) Makefile
	@mkdir -p $$(@D)
	@{ printf '<gresources><gresource prefix="/impact">\n'; \
	   for f in $(call embedded,$(1)); do \
		printf '<file>%s</file>\n' "$$$$f"; done; \
	   printf '</gresource></gresources>\n'; } >$$@
$(OBJ)/$(1)/embedded.c: $(OBJ)/$(1)/embedded.xml $(call embedded,$(1))
	$$(call say,GEN )glib-compile-resources --sourcedir=. --generate-source \
		--c-name embedded_$(1) --target=$$@ $$<
$(OBJ)/$(1)/embedded.o: $(OBJ)/$(1)/embedded.c
	$$(call say,CC  )$$(CC) -O1 $$$$(pkg-config --cflags gio-2.0) -c -o $$@ $$<
endef
$(foreach r,$(ROOMS),$(eval $(call room,$(r))))

$(BIN)/impact: $(OBJ)/common/impact.o $(call objects,common) common
	@mkdir -p $(@D)
	$(call say,LINK)$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o,$^) $(EXTRA) \
		$$(pkg-config --libs $(LIBS_common)) -lm

define stage
$(BIN)/impact-$(1): $(OBJ)/$(1)/main.o $(call objects,$(1)) $(call objects,common) $(1) common
	@mkdir -p $$(@D)
	$$(call say,LINK)$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$(filter %.o,$$^) $(EXTRA) \
		$$$$(pkg-config --libs $$(LIBS_$(1))) $$(LINK_$(1)) -lm
endef
$(foreach s,$(STAGES),$(eval $(call stage,$(s))))

# ------------------------------------------------------------------- tests

# What attacks put before a program.
$(BUILD)/tests/%.so: tests/attacks/%.c
	@mkdir -p $(@D)
	$(call say,LINK)$(CC) $(WARNINGS) -D_GNU_SOURCE -Wno-missing-prototypes \
		-O1 -g -shared -fPIC -o $@ $< $$(pkg-config --cflags --libs sqlite3)

UNITS = $(foreach r,$(ROOMS),$(if $(wildcard tests/unit/$(r)/*.c),$(BUILD)/tests/unit-$(r)))

$(OBJ)/tests/%.o: tests/%.c Makefile
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(CPPFLAGS) $(foreach r,$(ROOMS),$(if $(findstring /$(r)/,$@),$(rooms_$(r)))) \
		$(CFLAGS) -Wno-missing-prototypes -MMD -MP \
		$$(pkg-config --cflags $(LIBS_transform) criterion) -c -o $@ $<

define unit
$(BUILD)/tests/unit-$(1): $(patsubst %.c,$(OBJ)/%.o,$(wildcard tests/unit/$(1)/*.c tests/unit/every/*.c)) \
		$(call objects,common) $(if $(filter-out common,$(1)),$(call objects,$(1))) tests/unit/$(1)
	@mkdir -p $$(@D)
	$$(call say,LINK)$$(CC) $$(CFLAGS) $$(LDFLAGS) -o $$@ $$(sort $$(filter %.o,$$^)) $(EXTRA) \
		$$$$(pkg-config --libs $$(LIBS_$(1)) criterion) $$(LINK_$(1)) -lm
endef
$(foreach r,$(ROOMS),$(eval $(call unit,$(r))))

.PHONY: deps demo test check torture help clean sanitize sanitize-threads coverage fuzz bench simulate lint \
	install uninstall units samples conformance

deps:
	@sh common/deps.sh

units: $(UNITS) $(BUILD)/tests/facts \
	$(addprefix $(BUILD)/tests/,authorizer.so late.so short.so)

# Everything that needs no installing; "make test" installs first.
check: all units
	@sh tests/run.sh $(BUILD)

test:
	@sh common/deps.sh test
	@$(MAKE) check

demo: deps
	@$(MAKE) all
	@sh samples/demo.sh $(BUILD)

lint:
	mandoc -Tlint -Wwarning $(MANUALS)

# The tests of attacks take a sample of faults; this takes every one.
torture:
	@sh common/deps.sh torture
	@$(MAKE) all units
	@for test in tests/attacks/*.sh; do FULL=1 sh $$test $(BUILD) || exit 1; done

# --------------------------------------------------------------- variants

# Criterion counts a leaking test as passed, so reports go to files and the
# run fails when there is one.
sanitize:
	@sh common/deps.sh test
	@rm -rf build/sanitize/reports && mkdir -p build/sanitize/reports
	$(MAKE) BUILD=build/sanitize OPTIMISE='-O1 -g \
		-fsanitize=address,undefined -fno-sanitize-recover=undefined \
		-fno-omit-frame-pointer' all units
	ASAN_OPTIONS=log_path=$(CURDIR)/build/sanitize/reports/asan:detect_leaks=1 \
	UBSAN_OPTIONS=log_path=$(CURDIR)/build/sanitize/reports/ubsan:print_stacktrace=1 \
		sh tests/run.sh build/sanitize
	@if ls build/sanitize/reports/* >/dev/null 2>&1; then \
		cat build/sanitize/reports/*; echo 'sanitize: reports found'; \
		exit 1; fi
	@echo 'sanitize: no reports'

$(BUILD)/tests/race: tests/threads/race.c $(call objects,common)
	@mkdir -p $(@D)
	$(call say,LINK)$(CC) $(CPPFLAGS) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(EXTRA) \
		$$(pkg-config --cflags --libs $(LIBS_common)) -lm

# GLib's own locks are nothing that the sanitizer sees; tests/threads has others.
sanitize-threads:
	@sh common/deps.sh
	@mkdir -p build/threads
	$(CC) -std=gnu11 -O1 -g -fsanitize=thread \
		$$(pkg-config --cflags glib-2.0) -c -o build/threads/glib.o \
		tests/threads/glib.c
	$(MAKE) BUILD=build/threads EXTRA=build/threads/glib.o \
		OPTIMISE='-O1 -g -fsanitize=thread' all build/threads/tests/race
	@sh tests/threads/run.sh build/threads

coverage:
	@sh common/deps.sh test coverage
	@rm -rf build/coverage
	$(MAKE) BUILD=build/coverage OPTIMISE='-O0 -g --coverage' all units
	sh tests/run.sh build/coverage
	gcovr --root . --object-directory build/coverage/obj \
		--exclude 'tests/' --exclude 'build/' --exclude 'samples/' \
		--gcov-ignore-parse-errors --txt build/coverage/coverage.txt \
		--print-summary
	@cat build/coverage/coverage.txt

# Seconds for each target of tests/fuzz; seeds are the files of the sample.
SECONDS = 60
FUZZERS = $(patsubst tests/fuzz/%.c,build/fuzz/%,$(wildcard tests/fuzz/*.c))

FUZZED = $(filter-out %/main.c common/impact.c,$(call sources,common) \
	$(call sources,ingest))

build/fuzz/%: tests/fuzz/%.c $(FUZZED)
	@mkdir -p $(@D)
	$(call say,FUZZ)clang $(CPPFLAGS) $(rooms_ingest) -std=gnu11 -O1 -g \
		-fsanitize=fuzzer,address,undefined \
		$$(pkg-config --cflags $(LIBS_ingest)) -o $@ $^ \
		$$(pkg-config --libs $(LIBS_ingest)) $(LINK_ingest) -lm

fuzz:
	@sh common/deps.sh fuzz
	@$(MAKE) $(FUZZERS)
	@mkdir -p build/fuzz/seeds
	@for f in samples/*/*.csv; do \
		cp $$f build/fuzz/seeds/$$(echo $$f | tr / -); done
	@for f in $(FUZZERS); do \
		$$f -max_total_time=$(SECONDS) -max_len=4096 -verbosity=0 \
			-print_final_stats=1 -artifact_prefix=build/fuzz/ \
			build/fuzz/seeds || exit 1; done

# ---------------------------------------------------------------- samples

# The committed files again, from their seed; not part of any other target.
samples:
	@mkdir -p $(BUILD)
	$(CC) $(CFLAGS) -o $(BUILD)/generate-samples $(wildcard samples/generate/*.c) \
		$$(pkg-config --cflags --libs glib-2.0)
	$(BUILD)/generate-samples samples

# ------------------------------------------------------------ conformance

$(BUILD)/tests/conformance: $(wildcard tests/conformance/*.[ch])
	@mkdir -p $(@D)
	$(call say,LINK)$(CC) $(CPPFLAGS) $(CFLAGS) -o $@ $(filter %.c,$^) \
		$$(pkg-config --cflags --libs glib-2.0 jansson)

# Over the files in CORPUS, where they are.
conformance: all
	@sh common/deps.sh conformance
	@sh tests/conformance/run.sh $(BUILD)

# ------------------------------------------------------------------ bench

$(BUILD)/tests/generate: tests/bench/generate.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $< -lm

$(BUILD)/tests/method: tests/bench/method.c $(call objects,transform) $(call objects,common)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(rooms_transform) $(CFLAGS) -o $@ $^ \
		$$(pkg-config --cflags --libs $(LIBS_transform)) -lm

$(BUILD)/tests/simulate: tests/bench/simulate.c $(call objects,transform) $(call objects,common)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(rooms_transform) $(CFLAGS) -o $@ $^ \
		$$(pkg-config --cflags --libs $(LIBS_transform)) -lm

$(BUILD)/tests/facts: tests/bench/facts.c $(call objects,common)
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -o $@ $^ \
		$$(pkg-config --cflags --libs $(LIBS_common)) -lm

# How often verdicts are wrong, on organisations with planted effects.
ORGANISATIONS = 300
simulate: $(BUILD)/tests/simulate
	@$(BUILD)/tests/simulate $(ORGANISATIONS)

# ROWS=10000000 for a larger one; see tests/bench/README.md.
ROWS = 1000000
TIMES = 5
bench:
	@sh common/deps.sh bench
	@$(MAKE) all $(BUILD)/tests/generate $(BUILD)/tests/method
	@sh tests/bench/bench.sh $(BUILD) $(ROWS) $(TIMES)
	@$(BUILD)/tests/method

# ---------------------------------------------------------------- install

install: all
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(MANDIR)/man1 $(DESTDIR)$(MANDIR)/man5
	install -m 755 $(PROGRAMS) $(DESTDIR)$(BINDIR)
	install -m 644 $(filter %.1,$(MANUALS)) $(DESTDIR)$(MANDIR)/man1
	install -m 644 $(filter %.5,$(MANUALS)) $(DESTDIR)$(MANDIR)/man5

uninstall:
	rm -f $(foreach p,$(notdir $(PROGRAMS)),$(DESTDIR)$(BINDIR)/$(p))
	rm -f $(foreach m,$(notdir $(filter %.1,$(MANUALS))),$(DESTDIR)$(MANDIR)/man1/$(m))
	rm -f $(foreach m,$(notdir $(filter %.5,$(MANUALS))),$(DESTDIR)$(MANDIR)/man5/$(m))

clean:
	rm -rf build

help:
	@echo 'make            build the programs into build/bin'
	@echo 'make demo       install what is needed, build, run the sample, print the report'
	@echo 'make test       install what is needed, build, run every test'
	@echo 'make check      the same without installing'
	@echo 'make torture    every attack on every system call, not a sample of them'
	@echo 'make sanitize   the tests under address, leak and undefined-behaviour sanitizers'
	@echo 'make sanitize-threads  the stages in three threads under the thread sanitizer'
	@echo 'make coverage   the tests with line coverage (build/coverage/coverage.txt)'
	@echo 'make fuzz       [SECONDS=60] hostile input into the reader, under sanitizers'
	@echo 'make conformance  [CORPUS=] how files of other tests are read'
	@echo 'make bench      [ROWS=1000000] speed and memory of the stages on generated files'
	@echo 'make simulate   [ORGANISATIONS=300] how often verdicts are wrong'
	@echo 'make samples    write the sample exports again, from their seed'
	@echo 'make lint       check the manual pages'
	@echo 'make install    [DESTDIR=] [PREFIX=/usr/local]; make uninstall takes it away'
	@echo 'make clean      remove build/'
