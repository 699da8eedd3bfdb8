"""Works out `calculate_output` of a multi grader: arithmetic over the scores of graders, and nothing else."""

from __future__ import annotations

import ast
import math
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["BadFormula", "calculate", "names_in"]

_OPERATORS: Mapping[type[ast.operator], Callable[[float, float], Any]] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.Div: lambda a, b: a / b,
    ast.Pow: lambda a, b: a**b,
}
_FUNCTIONS: Mapping[str, Callable[..., Any]] = {
    "min": min,
    "max": max,
    "abs": abs,
    "floor": math.floor,
    "ceil": math.ceil,
    "exp": math.exp,
    "sqrt": math.sqrt,
    "log": math.log,
}
_LONGEST = 2000  # characters


class BadFormula(ValueError):
    """The formula is none, names a grader that is not there, or has no result."""


def names_in(formula: str) -> set[str]:
    """The graders that a formula names. Raises `BadFormula`."""
    return {node.id for node in ast.walk(_parsed(formula)) if isinstance(node, ast.Name)} - _FUNCTIONS.keys()


def calculate(formula: str, scores: Mapping[str, float]) -> float:
    """The result. Raises `BadFormula`."""
    try:
        result = float(_value(_parsed(formula).body, scores))
    except (ArithmeticError, ValueError, TypeError) as problem:
        if isinstance(problem, BadFormula):
            raise
        raise BadFormula(f"calculate_output {formula!r} has no result for these scores: {problem}.") from None
    if not math.isfinite(result):
        raise BadFormula(f"calculate_output {formula!r} has no finite result for these scores.")
    return result


def _parsed(formula: str) -> ast.Expression:
    try:
        if len(formula) <= _LONGEST:
            return ast.parse(formula.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pass
    raise BadFormula(f"calculate_output {formula[:100]!r} is no formula.")


def _value(node: ast.AST, scores: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=bool() | str() | bytes() | complex() | None):
            pass
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.Name(id=name) if name in scores:
            return scores[name]
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return float(_OPERATORS[type(op)](_value(left, scores), _value(right, scores)))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_value(operand, scores)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _value(operand, scores)
        case ast.Call(func=ast.Name(id=name), args=args, keywords=[]) if name in _FUNCTIONS:
            return float(_FUNCTIONS[name](*(_value(arg, scores) for arg in args)))
        case _:
            pass
    known = ", ".join([*scores, *_FUNCTIONS])
    raise BadFormula(f"calculate_output may hold numbers, + - * / ** and {known}; it holds {ast.unparse(node)!r}.")
