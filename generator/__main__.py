"""`python -m generator`: the same as the `guides` command."""

from generator.cli.main import main

if __name__ == "__main__":
    main()
