"""Graders: templates that are filled in for a case, measures of likeness, formulas, and models that judge."""
