"""area.xml of the demonstration area."""

from .text import write_text

AREA = """\
<?xml version="1.0" encoding="UTF-8"?>
<!-- 演示数据：观测、统计、进展与证据均由 samples/make.py 生成，不代表房山区实际情况；
     2026 年全年（至 12 月 31 日）同样是生成的。只有任务表的文字照录方案（征求意见稿）。
     任务表照印原编号：缺（16），“4.”出现两次。 -->
<area xmlns="urn:fucha:area:1" name="房山区" code="110111" baseline="2024" rulebook="fangshan-2024-2026"
      demonstration="true" compiledBy="房山区气象局" leadUnit="房山区天然氧吧工作领导小组">
  <station id="Y9000" name="房山国家站" from="2020-01-01"/>
  <station id="Y9001" name="霞云岭（森林）" from="2023-06-01"/>
  <station id="Y9002" name="上方山（森林）" from="2023-06-01"/>
  <station id="Y9003" name="良乡（城区）" from="2023-09-01"/>
  <station id="K9001" name="房山区空气质量（区均值）" from="2020-01-01"/>

  <!-- 负氧离子小时值；钟点标记为小时结束（1时 = 0:00–1:00），次年 1 月 1 日 0 时属于上年最后一小时。 -->
  <observations files="data/*/负氧离子_霞云岭_*.csv" station="Y9001" interval="hour" hours="ending"/>
  <observations files="data/*/负氧离子_霞云岭_*.xlsx" station="Y9001" interval="hour" hours="ending"/>
  <observations files="data/2024/负氧离子_上方山_*.csv" station="Y9002" interval="hour" hours="ending"/>
  <observations files="data/2026/负氧离子_上方山_*.csv" station="Y9002" interval="hour" hours="ending">
    <missing>32766</missing>
    <time year="年" month="月" day="日" hour="时"/>
  </observations>
  <observations files="data/*/负氧离子_良乡_*.csv" station="Y9003" interval="hour" hours="ending"/>
  <observations files="data/*/负氧离子_良乡_*.csv.gz" station="Y9003" interval="hour" hours="ending"/>
  <observations files="data/*/负氧离子_全区_*.csv.gz" interval="hour" hours="ending">
    <station heading="站号"/>
    <ignore heading="站名"/>
  </observations>
  <messages files="data/*/neo/*.txt" clock="local" hours="ending"/>

  <!-- 空气质量日均值 -->
  <observations files="data/2024/空气质量日报_*.xlsx" station="K9001" interval="day">
    <column heading="颗粒物（粒径小于等于10 μm）（PM10）/24小时平均/浓度（μg/m3）" quantity="pm10"/>
    <column heading="颗粒物（粒径小于等于2.5 μm）（PM2.5）/24小时平均/浓度（μg/m3）" quantity="pm25"/>
    <column heading="臭氧（O3）/最大8小时滑动平均/浓度（μg/m3）" quantity="o3-8h"/>
    <ignore heading="分指数"/>
    <ignore heading="首要污染物"/>
    <ignore heading="空气质量指数级别"/>
    <ignore heading="空气质量指数类别"/>
  </observations>
  <observations files="data/*/空气质量日均值_*.csv" station="K9001" interval="day"/>

  <!-- 气象日值 -->
  <observations files="data/*/气象日值_*.csv" station="Y9000" interval="day"/>

  <!-- 各单位统计报表 -->
  <figures files="data/*/统计报表_*.xlsx" sheet="生态环境" bureau="区生态环境局"/>
  <figures files="data/*/统计报表_*.xlsx" sheet="文化旅游" bureau="区文化和旅游局"/>
  <figures files="data/*/统计报表_*.xlsx" sheet="氧吧建设"/>

  <tasks files="tasks.xlsx" sheet="任务分解表"/>
  <evidence files="evidence.csv"/>
  <waivers files="waivers.csv"/>
  <judgements files="judgements.csv"/>
  <exclusions files="exclusions.csv"/>
  <overrides files="overrides.csv"/>
</area>
"""


def write(folder):
    write_text(folder / "area.xml", AREA.splitlines(), newline="\n")
