"""Which names of fonts are one family."""

from __future__ import annotations

import pytest

from profilelint_rules.layout.font_families import family


@pytest.mark.parametrize(
    "names",
    [
        (
            "Arial",
            "ABCDEF+ArialMT",
            "Arial-BoldMT",
            "Arial,Bold",
            "Arial Narrow",
            "Helvetica-Oblique",
            "LiberationSans",
        ),
        ("TimesNewRomanPSMT", "TimesNewRomanPS-BoldMT", "Times New Roman", "NimbusRomNo9L-Regu", "Times-Roman"),
        (
            "CMR10",
            "CMBX12",
            "CMTI10",
            "CMCSC10",
            "SFRM1095",
            "LMRoman10-Regular",
            "LMRomanCaps10-Regular",
            "NewCM10-Bold",
        ),
        ("CMSS10", "CMSSBX10", "LMSans10-Bold", "SFSS1000"),
        ("CMTT10", "LMMono10-Regular", "SFTT1000"),
        ("SourceSansPro-Regular", "SourceSansPro-It", "Source-Sans-Pro-Light-Oblique", "SourceSans3-Semibold"),
        ("OpenSans", "OpenSans-CondensedLight", "OpenSansCondensed-Light", "OpenSans-ExtraBoldItalic"),
        ("Lato-Hairline", "Lato-Black", "Lato-Regular-Identity-H", "Lato Medium"),
        ("LinLibertine", "LinLibertineZ", "LinLibertineI", "LinLibertineTB"),
        ("Roboto", "Roboto-MediumItalic", "RobotoCondensed-Regular", "Roboto-Thin"),
        ("Inter18pt-Regular", "Inter-Bold", "Inter24pt-SemiBold"),
        ("Calibri", "Calibri Light", "Calibri-BoldItalic", "Carlito"),
        ("PT-Serif", "PTSerif-Bold", "PT-Serif-Semi-Bold"),
        ("MyriadPro-Semibold", "Myriad Pro", "MyriadPro-BoldCond"),
    ],
)
def test_faces_and_look_alikes_are_one_family(names: tuple[str, ...]) -> None:
    keys = {family(name)[0] for name in names}
    assert len(keys) == 1
    assert keys != {""}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Calibri", "Cambria"),
        ("PTSans-Regular", "PTSerif-Regular"),
        ("NotoSans-Regular", "NotoSerif-Regular"),
        ("CMR10", "CMSS10"),
        ("Roboto-Regular", "RobotoSlab-Regular"),
        ("DejaVuSans", "DejaVuSansMono"),
        ("EBGaramond-Regular", "CormorantGaramond-Regular"),
        ("Georgia", "Gelato-Regular"),
    ],
)
def test_families_stay_apart(one: str, other: str) -> None:
    assert family(one)[0] != family(other)[0]


@pytest.mark.parametrize(
    "name",
    [
        "FontAwesome5Free-Solid", "MaterialIcons-Regular", "SymbolMT", "Wingdings-Regular", "ZapfDingbats", "CMSY10",
        "MSAM10", "SegoeUIEmoji", "CambriaMath", "Phosphor-Bold", "", "TT5F21o00", "ABCDEF+YACgEZ1cb1Q-0", "CIDFont+F1",
    ],
)  # fmt: skip
def test_signs_and_made_up_names_are_no_family(name: str) -> None:
    assert family(name) == ("", "")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("TimesNewRomanPS-BoldMT", "Times New Roman"),
        ("ABCDEF+SourceSansPro-It", "Source Sans"),
        ("CMBX12", "Computer Modern"),
        ("Courier New", "Courier New"),
    ],
)
def test_families_are_shown_as_people_know_them(name: str, shown: str) -> None:
    assert family(name)[1] == shown
