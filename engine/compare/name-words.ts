/** Words of names that are not names. Lower case, without marks. */

/** Particles count little, and may be left out on one side. */
export const PARTICLES = new Set(
  `abou abu af al av ben bin bint binte binti da dal dalla das de degli dei del della den der des di do dos du el
   en er het ibn ibni in la las le les lo los mac mc ne of op ot ould saint sainte sankt st ste te ten ter tot ud ul umm van vande vander
   vom von vor zu zum zur`.split(/\s+/),
);

/** Between a person and the father: who stands before and who after it matters. */
export const PATRONYMIC_PARTICLES = new Set(['bin', 'ben', 'ibn', 'bint', 'binti', 'binte', 'ap', 'ould']);

export const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady herr frau hr fr dipl ing mag monsieur madame mme mlle
   senor senora sr. don dona doctor rev reverend hon judge president prasident prime minister sheikh shaikh sheik
   shaykh imam mullah haji hajji capt captain col colonel gen general lt maj major sgt phd md esq mba msc bsc`.split(
    /\s+/,
  ),
);

/** Father and son: two different ones are two people. */
export const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'jr',
  junior: 'jr',
  jnr: 'jr',
  sr: 'sr',
  senior: 'sr',
  snr: 'sr',
  ii: 'ii',
  iii: 'iii',
  iv: 'iv',
};
