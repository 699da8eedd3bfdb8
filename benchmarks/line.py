"""One line of 300 MiB in a stream of events: how long it takes, and how much memory beyond its own size.

    python benchmarks/line.py [MiB]

Each size runs in a process of its own, so that its peak is its own. Exits with 1 if the peak is above 1.3 times the
line, or the time per byte grows with the size by more than half.
"""

from __future__ import annotations

import subprocess
import sys

ONE = """
import resource, sys, time
from aoai.wire.sse import Decoder
size, piece = int(sys.argv[1]) << 20, b"x" * 65536
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
begun, decoder = time.process_time(), Decoder(limit=size + 1)
decoder.feed(b"data: ")
for _ in range(size // len(piece)):
    decoder.feed(piece)
(event,) = decoder.feed(b"\\n\\n")
assert len(event.data) == size
print(time.process_time() - begun, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024)
"""


def measured(mib: int) -> tuple[float, float]:
    """Seconds of CPU, and bytes at the peak."""
    done = subprocess.run([sys.executable, "-c", ONE, str(mib)], capture_output=True, text=True, check=True)
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def main(mib: int) -> int:
    print("| MiB | seconds | s per GiB | peak / size |\n| ---: | ---: | ---: | ---: |")
    rates: list[float] = []
    worst = 0.0
    for size in (mib // 8, mib // 2, mib):
        seconds, peak = measured(size)
        rates.append(seconds / size * 1024)
        worst = max(worst, peak / (size << 20))
        print(f"| {size} | {seconds:.3f} | {rates[-1]:.2f} | {peak / (size << 20):.2f} |")
    return int(worst > 1.3 or rates[-1] > 1.5 * max(rates[0], 0.1))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
