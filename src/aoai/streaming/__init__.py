"""Puts streams together: events are fed in, events with snapshots and whole answers come out. No I/O."""
