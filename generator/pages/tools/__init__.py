"""The pages of the tools: what each computes, with a worked example and a sheet to fill by hand."""
