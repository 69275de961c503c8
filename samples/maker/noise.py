"""Randomness with the same numbers on every machine and every version of Python."""

import math


class Noise:
    """A 64-bit linear congruential generator (Knuth's MMIX constants)."""

    def __init__(self, seed):
        self.state = (seed * 2654435761 + 88172645463325252) % 2**64
        for _ in range(8):
            self.uniform()

    def uniform(self):
        """0 ≤ x < 1."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 11) / 2**53

    def normal(self):
        """Mean 0, deviation 1, near enough: twelve uniforms less six."""
        return sum(self.uniform() for _ in range(12)) - 6

    def chance(self, probability):
        return self.uniform() < probability

    def choice(self, items):
        return items[int(self.uniform() * len(items))]


def months_curve(table, day_of_year, days):
    """A smooth year through twelve mid-month values."""
    position = (day_of_year - 0.5) / days * 12 - 0.5
    low = math.floor(position)
    share = (1 - math.cos(math.pi * (position - low))) / 2
    return table[low % 12] * (1 - share) + table[(low + 1) % 12] * share
