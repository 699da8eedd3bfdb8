"""The API as a table: one file per area, four lines per operation."""
