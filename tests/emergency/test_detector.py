"""Who is in danger is heard however they write; who is not is not startled."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content import Content
from bot.domain.emergency import Detector, Kind, Level
from tests.effort import effort


@pytest.mark.parametrize(
    "text",
    [
        "han ligger på gulvet og trækker ikke vejret",
        "HAN LIGGER PÅ GULVET OG TRÆKKER IKKE VEJRET",
        "han ligger paa gulvet og traekker ikke vejret",
        "han ligger på gulvet, og han trækker altså slet ikke vejret",
        "han trækkr ikke vejrt",
        "hjÃ¦lp mig",
        "hjæææælp!!!",
        "🆘🆘 hjælp",
    ],
)
def test_spelling_and_signs_make_no_difference(detector: Detector, text: str) -> None:
    assert detector.look(text).level is Level.ACUTE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("der kommer sort røg ud af vinduet hos naboen", Kind.FIRE),
        ("det lugter kraftigt af gas i opgangen", Kind.FIRE),
        ("min datter har drukket klorin", Kind.POISON),
        ("jeg vil ikke leve mere", Kind.SUICIDE),
        ("min kæreste har taget kvælertag på mig", Kind.VIOLENCE_AT_HOME),
        ("der står en mand uden for min dør og vil ikke gå", Kind.DANGER),
    ],
)
def test_an_alarm_is_of_the_kind_whose_card_helps(detector: Detector, text: str, kind: Kind) -> None:
    alarm = detector.look(text)
    assert (alarm.level, alarm.kind) == (Level.ACUTE, kind)


@pytest.mark.parametrize(
    "text",
    [
        "min nabo blev overfaldet i sidste uge",
        "hvad gør man hvis der er brand",
        "jeg så en film hvor en mand blev skudt",
        "I was attacked two years ago",
    ],
)
def test_what_is_past_asked_or_told_is_no_more_than_a_hint(detector: Detector, text: str) -> None:
    assert detector.look(text).level <= Level.HINT


@pytest.mark.parametrize("cry", ["s.o.s", "S O S", "🆘", "H J Æ L P !", "h-j-æ-l-p mig", "h.j.æ.l.p nu"])
def test_a_cry_is_heard_letter_by_letter_too(detector: Detector, cry: str) -> None:
    assert detector.look(cry).level is Level.ACUTE


def test_a_number_with_a_full_stop_does_not_end_a_sentence(detector: Detector) -> None:
    assert detector.look("det brænder på 3. sal men vi kan ikke komme ud").level is Level.ACUTE


@pytest.mark.parametrize("text", ["", "   ", "ok", "hej", "tak for hjælpen", "😀", "12345", "\u200b"])
def test_small_talk_is_nothing(detector: Detector, text: str) -> None:
    assert detector.look(text).level is Level.NONE


@pytest.mark.parametrize("text", ["hjælp", "help", "politi", "112"])
def test_one_word_that_may_be_a_menu_is_a_hint_until_it_is_shouted(detector: Detector, text: str) -> None:
    assert detector.look(text).level is Level.HINT
    assert detector.look(f"{text}!!!").level is Level.ACUTE


@pytest.mark.parametrize("text", ["min mand slår mig, hvor kan jeg få råd", "my husband hits me"])
def test_violence_at_home_that_is_not_now_is_a_hint_with_its_own_card(detector: Detector, text: str) -> None:
    alarm = detector.look(text)
    assert (alarm.level, alarm.kind) == (Level.HINT, Kind.VIOLENCE_AT_HOME)


@pytest.mark.parametrize(
    ("asked", "now"),
    [
        ("min kone slår mig. findes der hjælp til mænd", "min kone slår mig lige nu, findes der hjælp"),
        ("han slår mig når han drikker, hvem kan jeg tale med", "nu slår han mig igen, hvem kan jeg ringe til"),
        ("my husband hits me sometimes, who can I talk to", "my husband is hitting me right now, who can I call"),
    ],
)
def test_who_asks_where_to_turn_gets_an_answer_unless_it_is_now(detector: Detector, asked: str, now: str) -> None:
    assert detector.look(asked).level is Level.HINT
    assert detector.look(now).level is Level.ACUTE


def test_danger_at_the_end_of_a_long_message_is_heard(detector: Detector) -> None:
    text = "Jeg vil gerne fortælle lidt om vores gade. " * 60 + "Nu brænder det i opgangen."
    assert detector.look(text).level is Level.ACUTE


def test_what_is_said_of_yesterday_does_not_hide_what_is_now(detector: Detector) -> None:
    assert detector.look("I går var alt fint. Nu trækker han ikke vejret.").level is Level.ACUTE


@pytest.mark.parametrize(
    "text",
    [
        "han slog hovedet i morges og nu kan han ikke huske sit navn",
        "she was bitten yesterday and now she's shaking and won't wake up",
        "kan I komme nu, min far ligger og bløder",
        "can you send someone, he has a knife",
    ],
)
def test_what_lasts_or_asks_for_somebody_to_come_is_meant(detector: Detector, text: str) -> None:
    assert detector.look(text).level is Level.ACUTE


@pytest.mark.parametrize(
    ("jest", "earnest"),
    [
        ("chefen slår mig ihjel hvis jeg ikke får sendt referatet i dag", "min mand slår mig ihjel hvis jeg går"),
        ("det er jo rent selvmord for butikkerne at fjerne pladserne", "jeg begår selvmord i nat"),
        ("my tomato plants are dying in this heat", "my baby is dying in this heat"),
        ("he had a stroke of genius at the meeting", "he is having a stroke at the meeting"),
        ("alle mine tomater var kvalt i ukrudt da vi kom hjem", "barnet er kvalt i en pølse"),
        ("hun er skudt i den nye træner", "hun er skudt i benet"),
        ("vi drukner i ansøgninger", "vi drukner i åen"),
        ("hvordan griller man uden at sætte ild til hegnet", "grillen har sat ild til hegnet og skuret brænder"),
        ("how do I drown slugs in beer", "my son is drowning in the lake"),
    ],
)
def test_words_in_jest_are_no_alarm_and_in_earnest_they_are(detector: Detector, jest: str, earnest: str) -> None:
    assert detector.look(jest).level <= Level.HINT
    assert detector.look(earnest).level is Level.ACUTE


def test_experience_doubts_no_language_it_has_not_learnt(detector: Detector) -> None:
    text = "sąsiad dzisiaj rano przyszedł i powiedział że chce umrzeć"
    assert detector.look(text).level is Level.ACUTE


@pytest.mark.parametrize(
    "cry", ["hilfe", "Feuer!", "caawimaad", "hawar", "هاوار", "допоможіть", "کمک", "швидка", "چاقو"]
)
def test_a_cry_is_heard_in_languages_of_which_little_is_known(detector: Detector, cry: str) -> None:
    assert detector.look(cry).level >= Level.HINT


def test_why_an_alarm_was_given_says_nothing_of_the_resident(detector: Detector) -> None:
    assert "Kirsebærvej" not in detector.look("det brænder på Kirsebærvej").because


def test_the_same_content_always_hears_the_same(content: Content) -> None:
    some = replace(content.emergency, alarms={kind: said[:50] for kind, said in content.emergency.alarms.items()})
    calm = list(content.calm)[:200]
    one, other = Detector(some, calm), Detector(some, reversed(calm))
    for text in ("en fremmed hiver i min jakke", "der flyder noget i åen", "hvornår er mødet"):
        assert one.look(text) == other.look(text)


@given(st.text(max_size=600))
def test_whatever_is_typed_gets_an_answer(detector: Detector, text: str) -> None:
    assert detector.look(text).level in Level


@pytest.mark.parametrize(
    "said",
    [
        "han ligger på gulvet med en kniv og der er ild i huset ",
        "i ",
        "er i ",
        "han ligger ikke ",
        "i. ",
        "ikke er på vej ind i ",
        "a",
        "🆘",
    ],
)
def test_a_hostile_text_costs_little(detector: Detector, said: str) -> None:
    text = (said * 4_096)[:4_096]
    assert effort(lambda: detector.look(text)) < 30
