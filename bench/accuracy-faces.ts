/** The sections of docs/accuracy/faces.md. Pairs and photos are the reader's own; what is drawn has seeds that nobody tuned on. */
import type { AccuracySection } from './accuracy-sections.ts';

export const FACE_SECTIONS: readonly AccuracySection[] = [
  {
    name: 'match',
    heading: 'Match, colour photos',
    text: 'Labelled pairs of photos. Intervals are by people, not by pairs.',
    commands: ['bench/faces.ts --pairs {face-pairs}'],
  },
  {
    name: 'match-small',
    heading: 'Match, small photos of the press',
    text: 'Pairs of a large public set (Labeled Faces in the Wild, its 6,000 pairs): 250 pixels, half of them face.',
    commands: ['bench/faces.ts --pairs {small-pairs}'],
  },
  {
    name: 'match-grey',
    heading: 'Match, small grey photos',
    text: 'The same pairs without colour.',
    commands: ['bench/faces.ts --pairs {small-pairs} --grey'],
  },
  {
    name: 'portraits',
    heading: 'Match, portraits as documents print them',
    text: 'Each photo of the pairs printed as a portrait, against the other photos of the person.',
    commands: ['bench/portraits.ts --pairs {face-pairs} --seed 31'],
  },
  {
    name: 'crowd',
    heading: 'The same face among many',
    text: 'Every photo of a large set against every other: how near strangers come.',
    commands: ['bench/face-crowd.ts --people {people}'],
  },
  {
    name: 'selfies',
    heading: 'Flaws of a selfie',
    text: 'Drawn selfies with one flaw and without; photos of the press, of which some have one.',
    commands: ['bench/selfies.ts --seed 701 --count 4 --clean 12 --pictures {photos}'],
  },
  {
    name: 'attacks',
    heading: 'Passive signs',
    text: 'Drawn presentation attacks, and selfies of people who are there: what single signs see.',
    commands: ['bench/face-attacks.ts --seed 900 --count 2 --genuine 6 --pictures {photos}'],
  },
  {
    name: 'several',
    heading: 'Several selfies',
    text: 'One to three selfies of a person averaged, against a portrait of another occasion and against strangers.',
    commands: ['bench/several-selfies.ts --people {people} --seed 9'],
  },
  {
    name: 'covers',
    heading: 'What covers a face',
    text: 'Dark glasses and masks drawn on faces.',
    commands: ['bench/face-covers.ts --seed 300 --count 4'],
  },
  {
    name: 'liveness',
    heading: 'Active liveness',
    text: 'Drawn sessions of people and of attacks.',
    commands: ['bench/liveness.ts --seed 31 --people 5 --clips 2 --genuine 500 --attacks 500'],
  },
  {
    name: 'ages',
    heading: 'Age',
    text: 'The age that a face looks, against the true one.',
    commands: ['bench/ages.ts --pictures {ages}'],
  },
  {
    name: 'copies',
    heading: 'Copies of a picture',
    text: 'How much a picture differs from its own copies and from another person’s.',
    commands: ['bench/picture-copies.ts'],
  },
];
