"""Daily weather for GB/T 27963, each year with its own way of writing dates and absence."""

from .sky import days_of
from .text import write_text

ABSENT = {(2024, 8, 19): {3: "32766"}, (2024, 8, 20): {3: "32766"}, (2024, 12, 2): {2: "999999"},
          (2025, 6, 3): {1: ""}, (2025, 11, 23): {2: "-"}, (2026, 4, 4): {3: "缺测"}, (2026, 10, 17): {2: "缺测"}}
FORMS = {2024: lambda d: f"{d.year}年{d.month}月{d.day}日", 2025: lambda d: f"{d.year}-{d.month}-{d.day}", 2026: lambda d: f"{d:%Y%m%d}"}
HEADINGS = {2024: "日期,平均气温（℃）,平均相对湿度（%）,平均风速（m/s）,日照时数（h）,降水量（mm）",
            2025: "日期,日平均气温(0.1℃),平均相对湿度(%),平均风速(0.1m/s),日照时数(0.1h),降水量(0.1mm)",
            2026: "观测日期,平均气温（℃）,平均相对湿度（％）,平均风速（m/s）,日照时数（h）,降水量（mm）"}


def write(folder, weather):
    for year, form in FORMS.items():
        lines = [HEADINGS[year]]
        for day in days_of(year):
            values = weather[day]
            if year == 2025:
                # The climate archives print tenths.
                values = [v if i == 1 else round(v * 10) for i, v in enumerate(values)]
            texts = [str(v) for v in values]
            for column, marker in ABSENT.get((day.year, day.month, day.day), {}).items():
                texts[column] = marker
            lines.append(",".join([form(day)] + texts))
        write_text(folder / f"data/{year}/气象日值_{year}.csv", lines, "gb18030")
