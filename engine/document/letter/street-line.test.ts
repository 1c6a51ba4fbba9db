import { expect, test } from 'vitest';
import { readStreet } from './street-line.ts';

test.each([
  [['Lindenweg 10 a'], 'Lindenweg', '10 a', ''],
  [['Straße des 17. Juni 135'], 'Straße des 17. Juni', '135', ''],
  [['Wiedner Hauptstraße 147/3/12'], 'Wiedner Hauptstraße', '147/3/12', ''],
  [['Hauptstr. 5, 2. OG'], 'Hauptstr.', '5', '2. OG'],
  [['2522 N Elm St'], 'N Elm St', '2522', ''],
  [['4619 Washington Blvd, # 21'], 'Washington Blvd', '4619', '# 21'],
  [['1632 Oak Ave Apt 4B'], 'Oak Ave', '1632', 'Apt 4B'],
  [['Flat 3', '12A High Street'], 'High Street', '12A', 'Flat 3'],
  [["12 bis, rue de l'Église", 'Bât. C'], "rue de l'Église", '12 bis', 'Bât. C'],
  [['Calle Mayor, nº 12 - 3º B'], 'Calle Mayor', '12', '3º B'],
  [['Viale Monza, 113 int. 33'], 'Viale Monza', '113', 'int. 33'],
  [['Via XX Settembre 5/A'], 'Via XX Settembre', '5/A', ''],
  [['Rua 25 de Abril, 12, 3º Esq.'], 'Rua 25 de Abril', '12', '3º Esq.'],
  [['Keizersgracht 12-II'], 'Keizersgracht', '12-II', ''],
  [['PASEO DEL PRADO 33, 4 B'], 'PASEO DEL PRADO', '33', '4 B'],
  [['Calle San Andrés, n? 188'], 'Calle San Andrés', '188', ''],
  [['Rua 25 de Abril, 164, 79 Dto.'], 'Rua 25 de Abril', '164', '7º Dto.'],
  [['Calle San Andrés, 85, 89 Izq.'], 'Calle San Andrés', '85', '8º Izq.'],
  [['FIat 23,7 Church Lane'], 'Church Lane', '7', 'Flat 23'],
  [['Mühlenweg 10 b'], 'Mühlenweg', '10 b', ''],
])('%j', (lines, street, house_number, unit) => {
  expect(readStreet(lines)).toEqual({ street, house_number, unit });
});
