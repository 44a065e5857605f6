# One word for everything that a person does with the project. The work is in scripts/, one file per task.

PORT ?= 8080

.PHONY: help serve build test check journeys score bench bench-page pictures
.DEFAULT_GOAL := help

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

serve: build ## build the page and serve it on http://127.0.0.1:8080 (PORT=8081 for another port)
	@node scripts/static_server.mjs dist $(PORT)

build: ## build the release page into dist/; installs what that needs
	@scripts/setup.sh build
	@scripts/build.sh

test: ## every check; installs what it needs
	@scripts/setup.sh test
	@scripts/check.sh all

check: ## format, lints and native tests: the quick round while working
	@scripts/setup.sh build
	@scripts/check.sh format
	@scripts/check.sh lint
	@scripts/check.sh native

journeys: build ## build the page and walk through it in both browsers
	@scripts/setup.sh test
	@scripts/check.sh journeys

score: ## score on the labelled papers beside the project, where they are
	@scripts/setup.sh rust
	@scripts/score.sh

bench: ## how long reading takes: the table of PERFORMANCE.md
	@scripts/setup.sh rust
	@. scripts/env.sh && cargo bench --locked --bench parse

pictures: build ## the pictures of every view anew, wide and narrow, light and dark: look at them before you keep them
	@scripts/setup.sh test
	@. scripts/env.sh && playwright test pictures --project=chromium --update-snapshots

bench-page: build ## how fluent the page is with a paper of 5 MB
	@scripts/setup.sh test
	@node benches/page.mjs
