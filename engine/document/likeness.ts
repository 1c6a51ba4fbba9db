export type Likeness = 'same' | 'close' | 'different';
