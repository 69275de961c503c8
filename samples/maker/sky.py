"""The made-up weather and air of three years: one truth, from which every file is written."""

import datetime
import math

from .noise import Noise, months_curve

YEARS = (2024, 2025, 2026)
DAY = datetime.timedelta(days=1)

# Monthly means near those of the plain south-west of Beijing, chosen by hand; not observations.
TEMPERATURE = [-3.6, 0.2, 7.4, 15.0, 21.0, 25.2, 26.9, 25.6, 20.8, 13.6, 5.2, -1.8]
HUMIDITY = [43, 42, 41, 44, 50, 58, 71, 74, 68, 61, 54, 46]
WIND = [1.7, 2.0, 2.3, 2.5, 2.2, 1.9, 1.6, 1.5, 1.5, 1.6, 1.7, 1.7]
SUNSHINE = [6.1, 6.7, 7.5, 8.0, 8.6, 7.6, 6.2, 6.4, 6.9, 6.6, 6.0, 5.8]
# A hot July in 2024 costs that year one comfortable month.
ANOMALY = {2024: [0.4, -0.3, 0.6, 0.5, 0.2, 0.6, 1.7, 0.7, 0.6, 0.2, 0.3, -0.4],
           2025: [0.1, 0.4, 0.2, -0.3, 0.1, 0.5, 0.3, 0.2, 0.3, -0.2, 0.0, 0.2],
           2026: [-0.2, 0.3, 0.7, 0.2, -0.1, 0.1, 0.1, -0.2, 0.1, 0.3, 0.4, 0.1]}

PM25 = [40, 37, 38, 31, 25, 24, 26, 22, 24, 30, 37, 39]
OZONE = [58, 74, 94, 116, 142, 162, 146, 136, 116, 82, 60, 52]
OZONE_LEVEL = 1.06
NO2 = [37, 30, 29, 24, 20, 17, 14, 15, 20, 28, 36, 38]
CLEANER = {2024: 1.0, 2025: 0.965, 2026: 0.93}
# Annual means of PM2.5 that the days are brought to, μg/m³.
FINE = {2024: 33.0, 2025: 31.3, 2026: 29.7}


def days_of(year):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        yield day
        day += DAY


def _length(year):
    return 366 if year % 4 == 0 else 365


def weather():
    """day → (mean temperature ℃, relative humidity %, wind m/s, sunshine h, rain mm) with one decimal, humidity whole."""
    noise, result, warm, damp = Noise(27963), {}, 0.0, 0.0
    for year in YEARS:
        for day in days_of(year):
            position = day.timetuple().tm_yday, _length(year)
            warm = 0.7 * warm + 1.5 * noise.normal()
            damp = 0.55 * damp + 8.5 * noise.normal()
            temperature = months_curve(TEMPERATURE, *position) + months_curve(ANOMALY[year], *position) + warm
            humidity = min(97, max(14, months_curve(HUMIDITY, *position) + damp))
            wind = max(0.4, months_curve(WIND, *position) * math.exp(0.28 * noise.normal()))
            rainy = noise.uniform() < (0.34 if 6 <= day.month <= 8 else 0.08) and damp > -4
            rain = round(-9 * math.log(1 - noise.uniform()), 1) if rainy else 0.0
            sunshine = 0.0 if rain > 8 else max(0.0, min(13.2, months_curve(SUNSHINE, *position) * 1.07 + 2.4 * noise.normal()))
            result[day] = (round(temperature, 1), round(humidity), round(wind, 1), round(sunshine, 1), rain)
    return result


def air(weather):
    """day → (SO2, NO2, PM10, CO, O3 maximum 8 h, PM2.5): whole numbers of μg/m³, CO in mg/m³ with one decimal."""
    noise, result, still, photo = Noise(633), {}, 0.0, 0.0
    for year in YEARS:
        clean, raw = CLEANER[year], []
        for day in days_of(year):
            position = day.timetuple().tm_yday, _length(year)
            _, humidity, wind, sunshine, rain = weather[day]
            still = 0.66 * still + 0.42 * noise.normal()
            photo = 0.45 * photo + 0.19 * noise.normal()
            wash = 0.62 if rain > 5 else 1.0
            fine = months_curve(PM25, *position) * math.exp(still + 0.12 * (2 - wind)) * wash
            dust = 190 * noise.uniform() if day.month in (3, 4, 5) and noise.chance(0.06) else 0
            coarse = (22 + 14 * noise.uniform()) * wash + dust
            ozone = max(20, months_curve(OZONE, *position) * (0.62 + 0.055 * sunshine) * (0.1 + 0.9 * clean) * math.exp(photo) * OZONE_LEVEL)
            nitrogen = max(4, months_curve(NO2, *position) * clean * math.exp(0.45 * still + 0.1 * (2 - wind)))
            sulphur = max(1, 2.6 * clean * math.exp(0.35 * noise.normal()))
            raw.append((day, sulphur, nitrogen, coarse, 0.25 + 0.06 * noise.normal(), ozone, fine))
        share = FINE[year] * len(raw) / sum(item[6] for item in raw)
        for day, sulphur, nitrogen, coarse, carbon, ozone, fine in raw:
            fine = max(4, fine * share)
            result[day] = (round(sulphur), round(nitrogen), round(coarse + 1.22 * fine),
                           round(max(0.2, carbon + 0.0115 * fine), 1), round(ozone), round(fine))
    return result


# Station → (its twelve months relative to the year, strength of the daily course, spread, mean of each year).
FOREST = [0.58, 0.62, 0.74, 0.90, 1.06, 1.30, 1.46, 1.42, 1.20, 1.00, 0.80, 0.64]
TOWN = [0.82, 0.84, 0.90, 0.98, 1.04, 1.12, 1.18, 1.16, 1.10, 1.02, 0.96, 0.88]
IONS = {
    "Y9001": (FOREST, 0.20, 0.16, {2024: 4182, 2025: 4267, 2026: 4331}),
    "Y9002": (FOREST, 0.17, 0.15, {2024: 3508, 2025: 3572, 2026: 3646}),
    "Y9003": (TOWN, 0.12, 0.14, {2024: 902, 2025: 916, 2026: 934}),
}


def ions(station):
    """Label of the hour's end → ions a cm³: whole numbers, 2024-01-01 01:00 to 2027-01-01 00:00."""
    months, daily, spread, means = IONS[station]
    noise, result, drift = Noise(380 + int(station[1:])), {}, 0.0
    label = datetime.datetime(2024, 1, 1)
    for year in YEARS:
        raw = []
        while True:
            label += datetime.timedelta(hours=1)
            moment = label - datetime.timedelta(minutes=30)
            if moment.year != year:
                label -= datetime.timedelta(hours=1)
                break
            drift = 0.93 * drift + 0.37 * noise.normal()
            course = 1 + daily * math.cos((moment.hour - 6) / 24 * 2 * math.pi) + 0.3 * daily * math.cos((moment.hour - 15) / 12 * 2 * math.pi)
            season = months_curve(months, moment.timetuple().tm_yday, _length(year))
            raw.append((label, season * course * math.exp(spread * drift)))
        share = means[year] / (sum(v for _, v in raw) / len(raw))
        result.update((t, max(60, round(v * share))) for t, v in raw)
    return result
