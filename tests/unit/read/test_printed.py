"""What a server prints of the words within its code."""

from __future__ import annotations

import pytest

from scrapers.read.printed import with_words_printed


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("<?php esc_html_e( 'Ledenadministratie', 'linde' ); ?>", "Ledenadministratie"),
        ("<?php _e('Els\\'s bureau') ?>", "Els's bureau"),
        ("<?php echo esc_html( __( 'Algemene vragen', 'linde' ) ); ?>", "Algemene vragen"),
        ('<?= "De Linde" ?>', "De Linde"),
        ("<?php echo mailadres('info@linde.example'); ?>", "info@linde.example"),
        ("{{ __('Neem contact op') }}", "Neem contact op"),
        ("{{ 'Neem contact op'|trans }}", "Neem contact op"),
        ("@lang('Neem contact op')", "Neem contact op"),
    ],
)
def test_what_is_printed_where_no_translation_is_known(code: str, shown: str) -> None:
    assert with_words_printed(f"<p>{code}</p>") == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "code",
    [
        "<?php get_header('Contact'); ?>",
        "<?php echo get_field('Adres'); ?>",
        "<?php echo __('contact.title'); ?>",
        "{{ __('messages.contact') }}",
        "{{ 'CONTACT_TITLE' | translate }}",
        "{{ asset('img/Linde.png') }}",
        "@lang('footer')",
    ],
)
def test_what_only_calls_for_words_stays(code: str) -> None:
    assert with_words_printed(code) == code
