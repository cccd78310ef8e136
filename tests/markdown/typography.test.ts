import type { Language } from '../../src/archive/language.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/markdown/typography.ts';

/** A no-break space is shown as `_`. */
const shown = (text: string, language: Language = 'de'): string =>
  typeset(text, language).replaceAll('\u00a0', '_');

describe('German typography', () => {
  it.each([
    ['"Ja", sagte er.', '„Ja“, sagte er.'],
    ['Er sagte: "Nein."', 'Er sagte: „Nein.“'],
    ['("so")', '(„so“)'],
    ['"Er rief \'Halt!\' und ging."', '„Er rief ‚Halt!‘ und ging.“'],
    ['"\'Halt\', rief er."', '„‚Halt‘, rief er.“'],
    ['Sie rief: "Er sagte \'Halt\'"', 'Sie rief: „Er sagte ‚Halt‘“'],
    ['"Eins" und "Zwei"', '„Eins“ und „Zwei“'],
    ['das "Ob"-Wort', 'das „Ob“-Wort'],
    ["Wie geht's?", 'Wie geht’s?'],
    ["'Wie geht's?', fragte sie.", '‚Wie geht’s?‘, fragte sie.'],
    ["Hans' Buch", 'Hans’ Buch'],
    ["die 90'er", 'die 90’er'],
    ["'ne Frage, 'n Haus, 'nen Plan, 's war so", '’ne Frage, ’n Haus, ’nen Plan, ’s war so'],
    ["'Ne gute Idee. Ab 'ner Stunde geht's 'rauf.", '’Ne gute Idee. Ab ’ner Stunde geht’s ’rauf.'],
    ["die '90er und '68er, Sommer '89, '89/'90", 'die ’90er und ’68er, Sommer ’89, ’89/’90'],
    ["Rock 'n' Roll und Hans' Buch", 'Rock ’n’ Roll und Hans’ Buch'],
    ["Rock'n'Roll, Drum 'n' Bass, Rock-'n'-Roll-Band", 'Rock’n’Roll, Drum ’n’ Bass, Rock-’n’-Roll-Band'],
    ["Der Buchstabe 'n' fehlt, das 's' auch.", 'Der Buchstabe ‚n‘ fehlt, das ‚s‘ auch.'],
    ["Rock 'n' Roll, sagt er, 'ist tot'.", 'Rock ’n’ Roll, sagt er, ‚ist tot‘.'],
    ['Er ist 5\' 10" groß.', 'Er ist 5′ 10″ groß.'],
    ["Bei 53° 41' 20\" N und 7°8' O", 'Bei 53° 41′ 20″ N und 7°8′ O'],
    ['ein 27"-Monitor, "ein 27"-Monitor', 'ein 27″-Monitor, „ein 27“-Monitor'],
    ["ich hab's d'Orsay gezeigt, auf'm Weg", 'ich hab’s d’Orsay gezeigt, auf’m Weg'],
    ['"\'s ist so", sagt er.', '„’s ist so“, sagt er.'],
    ['"Das is\' \'ne Schande", sagt er.', '„Das is’ ’ne Schande“, sagt er.'],
    ["'Das is' 'ne Schande', sagt er.", '‚Das is’ ’ne Schande‘, sagt er.'],
    ["'Ne, das mach ich nicht', sagt er.", '‚Ne, das mach ich nicht‘, sagt er.'],
    ["'Hans' Buch ist weg', rief sie.", '‚Hans’ Buch ist weg‘, rief sie.'],
    ["'24' heißt die Serie, '1984' der Roman.", '‚24‘ heißt die Serie, ‚1984‘ der Roman.'],
    ["Seit '89 gilt: 'Nein', sagt er, 'nie'.", 'Seit ’89 gilt: ‚Nein‘, sagt er, ‚nie‘.'],
    ["'s war 'n Tag wie '68, so Hans' Mutter.", '’s war ’n Tag wie ’68, so Hans’ Mutter.'],
    ["'90er' und '90er-Jahre", '‚90er‘ und ’90er-Jahre'],
    ['Siehe "www.example.org" dort', 'Siehe „www.example.org“ dort'],
  ])('sets the quotation marks of %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['z. B. und z.B.', 'z._B. und z._B.'],
    ['d.h., u. a., u.U., i. d. R., s. o.', 'd._h., u._a., u._U., i._d._R., s._o.'],
    ['§ 5 Abs. 2 und §§ 7 ff.', '§_5 Abs._2 und §§_7 ff.'],
    ['10 % und 3 ‰', '10_% und 3_‰'],
    ['12 €, 3 Mio. Euro, 4 Mrd.', '12_€, 3_Mio. Euro, 4_Mrd.'],
    ['Nr. 3, Art. 5, S. 7, Kap. 2', 'Nr._3, Art._5, S._7, Kap._2'],
    ['Dr. Weber, Prof. Dr. Özer', 'Dr._Weber, Prof._Dr._Özer'],
    ['am 30. März 2023, 1. Mai', 'am 30._März 2023, 1._Mai'],
    ['Bonn - Berlin -- und', 'Bonn – Berlin – und'],
    ['IT-Planungsrat, 2020-2023, -5', 'IT-Planungsrat, 2020-2023, -5'],
    ['Na ja...', 'Na ja…'],
    ['10% und §5', '10% und §5'],
    ['Er wurde 30. Mairegen fiel.', 'Er wurde 30. Mairegen fiel.'],
  ])('sets the spaces and dashes of %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'https://example.org/a--b?c="d"',
    "www.example.org/o'neill",
    "o'neill@example.org",
    'Ohne Marken.',
    '',
  ])('does not change %j', (text) => {
    const address = text.split('"')[0] as string;
    expect(shown(text).startsWith(address)).toBe(true);
  });
});

describe('English typography', () => {
  it.each([
    ['"Yes," he said.', '“Yes,” he said.'],
    ['"He said \'stop\'."', '“He said ‘stop’.”'],
    ["don't, the dogs' bowl", 'don’t, the dogs’ bowl'],
    ["'tis the '90s, rock 'n' roll, get 'em", '’tis the ’90s, rock ’n’ roll, get ’em'],
    ["the boys' 'secret'", 'the boys’ ‘secret’'],
    ["'The boys' secret', he said.", '‘The boys’ secret’, he said.'],
    ["'Twas so. 'Cause of the letter 'n'.", '’Twas so. ’Cause of the letter ‘n’.'],
    ['He is 6\' 2" tall.', 'He is 6′ 2″ tall.'],
    ['"\'Tis so," he said of \'89.', '“’Tis so,” he said of ’89.'],
    ["'Em?' she asked.", '‘Em?’ she asked.'],
    ["'Tis the season', they sang.", '‘Tis the season’, they sang.'],
    ['10 % - and so on...', '10_% – and so on…'],
    ['Nr. 3, z. B.', 'Nr. 3, z. B.'],
  ])('sets %s', (text, expected) => {
    expect(shown(text, 'en')).toBe(expected);
  });
});

describe('typography', () => {
  it('is idempotent and keeps every letter', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      ' ',
      '-',
      '--',
      '...',
      'z.B.',
      '§ 5',
      '10 %',
      'Wort',
      '30. März',
      '(',
      ')',
      ',',
      '.',
      'Nr. 3',
      'https://a.example/x',
    );
    const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('de', 'en'), (pieces, language) => {
        const once = typeset(pieces.join(''), language);
        expect(letters(once)).toBe(letters(pieces.join('')));
        if (!/["']/.test(once)) expect(typeset(once, language)).toBe(once);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
