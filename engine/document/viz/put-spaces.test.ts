import { expect, test } from 'vitest';
import { putSpaces } from './put-spaces.ts';

test('the spaces of the words go into the line, whose letters stay', () => {
  expect(putSpaces('MARIAELENALOPEZ-REYES', ['MARIA', 'ELENA', 'LOPEZ-REYES'])).toBe(
    'MARIA ELENA LOPEZ-REYES',
  );
  expect(putSpaces('163STATIONROAD', ['163', 'STAT1ON', 'ROAD'])).toBe('163 STATION ROAD');
  expect(putSpaces('CalleNúñezdeBalboa 69', ['Calle', 'Nunez', 'de', 'Balboa', '69'])).toBe(
    'Calle Núñez de Balboa 69',
  );
});

test('words of another line change nothing', () => {
  expect(putSpaces('LINDENWEG10', ['Total', '564.34'])).toBeNull();
});

test('one word stays one', () => {
  expect(putSpaces('Köln', ['Koln'])).toBe('Köln');
});

test('a bracket stays with the word that it opens', () => {
  expect(putSpaces('47128 Forlì(FC)', ['47128', 'Forli', 'FC'])).toBe('47128 Forlì (FC)');
  expect(putSpaces("Via dell'Orso(MI)", ['Via', 'dell', 'Orso', 'MI'])).toBe("Via dell' Orso (MI)");
});
