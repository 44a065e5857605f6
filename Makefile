# One word for everything that a person does with the project. The work is in scripts/, one file per task.

.PHONY: help check test
.DEFAULT_GOAL := help

help: ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

check: ## format, lints and native tests: the quick round while working
	@scripts/setup.sh rust
	@scripts/check.sh format
	@scripts/check.sh lint
	@scripts/check.sh native

test: ## every check; installs what it needs
	@scripts/setup.sh test
	@scripts/check.sh all
