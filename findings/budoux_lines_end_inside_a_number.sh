#!/bin/sh
# budoux 0.10.1 finds places for line ends within a year: "20" and "24年" in Chinese, "202" and "4年3月15日に" in Japanese;
# and a line may end between a number and what it counts ("18", "世纪").
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "budoux==0.10.1"
cat > expected <<'EXPECTED'
会议|在|20|24年|3月|15日|举行。
他|出生于|18|世纪|的|法国。
会議は|202|4年3月15日に|開かれます。
EXPECTED
cat > read.py <<'PROGRAM'
import budoux

chinese = budoux.load_default_simplified_chinese_parser()
japanese = budoux.load_default_japanese_parser()
print("|".join(chinese.parse("会议在2024年3月15日举行。")))
print("|".join(chinese.parse("他出生于18世纪的法国。")))
print("|".join(japanese.parse("会議は2024年3月15日に開かれます。")))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: budoux==0.10.1"
