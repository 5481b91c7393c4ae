"""The rules, one module each; `generator.check.registry` lists them."""
