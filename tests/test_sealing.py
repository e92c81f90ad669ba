"""What is sealed opens only with its key, unchanged, where it stood; a key file is whole, and for its owner alone."""

import base64
import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from bot.config import read_settings
from bot.errors import KeyUnknown, SettingsError, Unsealable
from bot.opening import open_sealer
from bot.sealing import Sealer, key_in, new_key, read_keys

OLD, NEW = {"old": b"o" * 32}, {"new": b"n" * 32}
HERE = "people.chat_sealed"


def test_any_flipped_bit_and_any_cut_is_noticed() -> None:
    sealer = Sealer(OLD)
    sealed = sealer.seal(b"1234", where=HERE)
    for place in range(len(sealed)):
        for bit in range(8):
            changed = bytearray(sealed)
            changed[place] ^= 1 << bit
            with pytest.raises((Unsealable, KeyUnknown)):
                sealer.unseal(bytes(changed), where=HERE)
        with pytest.raises((Unsealable, KeyUnknown)):
            sealer.unseal(sealed[:place], where=HERE)


def test_another_column_another_key_and_a_key_of_the_same_name_do_not_open_it() -> None:
    sealed = Sealer(OLD).seal(b"1234", where=HERE)
    with pytest.raises(Unsealable):
        Sealer(OLD).unseal(sealed, where="drafts.answers")
    with pytest.raises(Unsealable):
        Sealer({"old": b"x" * 32}).unseal(sealed, where=HERE)
    with pytest.raises(KeyUnknown):
        Sealer(NEW).unseal(sealed, where=HERE)


def test_the_new_key_seals_and_the_old_one_still_opens_and_finds() -> None:
    before, between = Sealer(OLD), Sealer(NEW | OLD)
    assert between.unseal(before.seal(b"1234", where=HERE), where=HERE) == b"1234"
    assert between.seal(b"1234", where=HERE)[1:4] == b"new"
    assert before.hashes("7", where=HERE)[0] in between.hashes("7", where=HERE)
    assert before.hashes("7", where=HERE) != before.hashes("7", where="inbox.chat")


def test_the_same_words_never_look_the_same() -> None:
    sealer = Sealer(OLD)
    assert len({sealer.seal(b"1234", where=HERE) for _ in range(100)}) == 100


def test_no_key_shows_in_a_repr() -> None:
    assert repr(Sealer(OLD)) == "Sealer(key_ids=('old',))"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "x",
        "x:",
        ":" + base64.b64encode(b"k" * 32).decode(),
        "x:" + base64.b64encode(b"k" * 31).decode(),
        "way-too-odd:" + base64.b64encode(b"k" * 32).decode(),
        "x" * 17 + ":" + base64.b64encode(b"k" * 32).decode(),
        ",".join(f"x:{base64.b64encode(letter * 32).decode()}" for letter in (b"a", b"b")),
    ],
)
def test_keys_that_are_not_written_so_are_refused_without_being_shown(written: str) -> None:
    with pytest.raises(SettingsError) as told:
        read_keys(written)
    assert not written or written not in str(told.value)


def test_the_key_file_is_for_its_owner_alone_and_stays(tmp_path: Path) -> None:
    written, is_new = key_in(tmp_path / "data")
    assert is_new
    assert (tmp_path / "data" / "key").stat().st_mode & 0o777 == 0o600
    assert key_in(tmp_path / "data") == (written, False)
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["key"]


def test_of_many_that_make_the_key_at_once_all_read_the_same_and_one_made_it(tmp_path: Path) -> None:
    for turn in range(20):
        together = Barrier(8)

        def make(folder: Path, together: Barrier = together) -> tuple[str, bool]:
            together.wait()
            written, is_new = key_in(folder)
            read_keys(written)
            return written, is_new

        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(make, [tmp_path / str(turn)] * 8))
        assert len({written for written, _ in made}) == 1
        assert [is_new for _, is_new in made].count(True) == 1


def test_a_key_file_that_others_can_read_is_warned_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = read_settings(token="123456:" + "x" * 35, data=tmp_path)
    with caplog.at_level(logging.WARNING):
        open_sealer(settings)
        assert "keep a copy" in caplog.text
        (tmp_path / "key").chmod(0o644)
        open_sealer(settings)
    assert "can be read by others" in caplog.text
    assert (tmp_path / "key").read_text() not in caplog.text


def test_a_folder_that_cannot_be_used_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(SettingsError, match="LOKALRAAD_DATA"):
            open_sealer(read_settings(token="123456:" + "x" * 35, data=folder))


def test_a_fresh_key_can_be_read_and_is_never_the_same() -> None:
    assert len({new_key() for _ in range(50)}) == 50
    assert all(len(key) == 32 for key in read_keys(new_key()).values())
