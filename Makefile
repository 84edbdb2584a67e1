# make site        build reflect and the sample journal's site
# make test        run every test           make lint         check the format of the sources
# make bench       measure against Hugo and a C program
# make screenshots pictures of every kind of page, in screenshots/
# make install PREFIX=…                      make clean

PREFIX ?= /usr/local
static := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
reflect := .build/release/reflect

.PHONY: site release test lint bench screenshots install clean

site: release
	$(reflect) build

release:
	@scripts/setup build
	swift build -c release --product reflect $(static)

test: release
	@scripts/setup test
	$(reflect) build --output .build/sample-site
	REFLECT=$(CURDIR)/$(reflect) swift test

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

bench: release
	bench/run

screenshots: release
	@scripts/setup test
	$(reflect) build --drafts --output .build/screenshot-site
	scripts/screenshots .build/screenshot-site screenshots

install: release
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(reflect) '$(DESTDIR)$(PREFIX)/bin/reflect'

clean:
	swift package clean
	rm -rf .build site/public screenshots
