/** Profiles as another provider's documentation writes them, comments removed. */
export const PROFILE_EXAMPLES = {
  'high-value customer': {
    name: 'High-Value Customer',
    description: 'For transactions above $10,000',
    steps: [
      { type: 'document', required: true, allowedDocuments: ['passport', 'national_id'], fraudThreshold: 30 },
      { type: 'selfie', required: true, livenessType: 'active' },
      { type: 'face_match', required: true, minimumScore: 85 },
      { type: 'aml_screening', required: true, categories: ['sanctions', 'pep', 'adverse_media'] },
    ],
    autoApprove: { enabled: false },
  },
  'conditional steps': {
    name: 'Conditional',
    steps: [
      { type: 'document', required: true },
      {
        type: 'aml_screening',
        required: false,
        conditions: { triggerIf: { country: ['RU', 'IR', 'KP'], OR: { transactionValue: '>= 10000' } } },
      },
      { type: 'deepfake', required: false, conditions: { triggerIf: { documentFraudScore: '>= 40' } } },
    ],
  },
  'rules and review': {
    name: 'Rules',
    steps: [{ type: 'document' }],
    autoApprove: {
      enabled: true,
      rules: [
        {
          condition: 'ALL',
          checks: [
            { documentFraudScore: '< 30' },
            { faceMatchScore: '>= 85' },
            { livenessResult: '== pass' },
            { amlHits: '== 0' },
          ],
        },
      ],
    },
    autoReject: {
      enabled: true,
      rules: [
        {
          condition: 'ANY',
          checks: [
            { documentFraudScore: '>= 70' },
            { faceMatchScore: '< 60' },
            { amlSanctionsHit: '== true' },
          ],
        },
      ],
    },
    manualReview: { assignTo: 'compliance_team', priority: 'high', sla: 4 },
  },
  'crypto exchange': {
    name: 'Crypto Exchange KYC',
    steps: [
      { type: 'document', allowedDocuments: ['passport', 'national_id'] },
      { type: 'selfie', livenessType: 'active' },
      { type: 'face_match', minimumScore: 90 },
      { type: 'aml_screening', categories: ['sanctions', 'pep'] },
      { type: 'kyt_crypto', walletAddress: '{{applicant.cryptoWallet}}' },
    ],
    autoApprove: { enabled: true, rules: [{ amlHits: '== 0' }, { kytRiskScore: '< 40' }] },
  },
  gaming: {
    name: 'Gaming Age Verification',
    steps: [
      { type: 'age_estimation', minimumAge: 18 },
      { type: 'document', required: true },
      { type: 'selfie', required: true },
      { type: 'face_match', minimumScore: 80 },
    ],
    autoReject: { rules: [{ estimatedAge: '< 18' }, { documentExpired: '== true' }] },
  },
  bank: {
    name: 'Bank Account Opening',
    steps: [
      { type: 'document' },
      { type: 'selfie', livenessType: 'passive' },
      { type: 'face_match', minimumScore: 85 },
      { type: 'aml_screening', categories: ['sanctions', 'pep', 'adverse_media'] },
      { type: 'non_document', methods: ['credit_bureau', 'address_verification'] },
    ],
    manualReview: { always: false, triggerIf: { amlHits: '> 0', OR: { faceMatchScore: '< 85' } } },
  },
  healthcare: {
    name: 'Patient Onboarding',
    steps: [{ type: 'document' }, { type: 'selfie' }, { type: 'face_match' }],
    dataRetention: { period: '7_years', deleteAfter: true },
  },
  'annual re-verification': {
    name: 'Annual Re-Verification',
    steps: [
      { type: 'selfie', livenessType: 'passive' },
      { type: 'face_match', compareTo: 'original_document' },
    ],
    skipIf: { lastVerification: '< 365_days', riskScore: '< 30' },
  },
};
