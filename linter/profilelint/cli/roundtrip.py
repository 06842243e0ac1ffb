"""``profilelint roundtrip FILE --source SOURCE``: which facts of the source the file does not hold."""

from __future__ import annotations

from profilelint.cli.inputs import limits, read_document, stdin_name
from profilelint.cli.main import EXIT_FINDINGS, EXIT_OK, emit, fail


def roundtrip(
    *, file: str, source: str, ignore: tuple[str, ...], output_format: str, exit_zero: bool, limit: tuple[str, ...]
) -> int:
    """Print what was lost; the exit code."""
    from profilelint.compare.roundtrip import roundtrip as compare
    from profilelint.read.limits import DEFAULT_LIMITS
    from profilelint.report import compare as writers

    most = limits(limit, DEFAULT_LIMITS)
    name = stdin_name((file, source), None)
    made, wanted = read_document(file, name, most), read_document(source, name, most)
    for document in (made, wanted):
        if not document.lines:
            fail(f"{document.path}: {document.problems[0].detail if document.problems else 'there is no text in it'}")
    trip = compare(wanted, made, ignore)
    if not trip.facts:
        fail(f"{source}: no field of a resume was found in it")
    if output_format == "json":
        emit(writers.roundtrip_json(trip))
    else:
        emit(writers.roundtrip(trip))
    return EXIT_FINDINGS if trip.lost and not exit_zero else EXIT_OK
