/** Every route of the API, in the order in which the docs show them. */
import { blockVerification } from './operations/block-verification.ts';
import {
  cancelVerification,
  holdVerification,
  resubmitVerification,
  resumeVerification,
} from './operations/change-status.ts';
import { changeVerification } from './operations/change-verification.ts';
import { createVerification } from './operations/create-verification.ts';
import { approveVerification, rejectVerification } from './operations/decide-verification.ts';
import { deleteDocument } from './operations/delete-document.ts';
import { eraseVerification } from './operations/erase-verification.ts';
import { getDocument } from './operations/get-document.ts';
import { getDocumentContent } from './operations/get-document-content.ts';
import { getHistory } from './operations/get-history.ts';
import { getLivenessSession } from './operations/get-liveness-session.ts';
import { getProfileAnalytics } from './operations/get-profile-analytics.ts';
import { getVerification } from './operations/get-verification.ts';
import { listDocuments } from './operations/list-documents.ts';
import { listVerifications } from './operations/list-verifications.ts';
import {
  getDelivery,
  listDeliveries,
  replayDelivery,
  replayWebhook,
} from './operations/manage-deliveries.ts';
import { changeProfile, createProfile, getProfile, listProfiles } from './operations/manage-profiles.ts';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhooks,
  rotateWebhookSecret,
  updateWebhook,
} from './operations/manage-webhooks.ts';
import { openLivenessSession } from './operations/open-liveness-session.ts';
import { replayProfile } from './operations/replay-profile.ts';
import { sendLivenessFrames } from './operations/send-liveness-frames.ts';
import { setRollout } from './operations/set-rollout.ts';
import { submitVerification } from './operations/submit-verification.ts';
import { testProfile } from './operations/test-profile.ts';
import { upgradeVerification } from './operations/upgrade-verification.ts';
import { uploadDocument } from './operations/upload-document.ts';
import type { Route } from './route.ts';

export const ROUTES: readonly Route[] = [
  createVerification,
  listVerifications,
  getVerification,
  changeVerification,
  getHistory,
  uploadDocument,
  listDocuments,
  getDocument,
  getDocumentContent,
  deleteDocument,
  openLivenessSession,
  sendLivenessFrames,
  getLivenessSession,
  submitVerification,
  approveVerification,
  rejectVerification,
  blockVerification,
  holdVerification,
  resumeVerification,
  cancelVerification,
  resubmitVerification,
  upgradeVerification,
  eraseVerification,
  createWebhook,
  listWebhooks,
  getWebhook,
  updateWebhook,
  rotateWebhookSecret,
  replayWebhook,
  deleteWebhook,
  listDeliveries,
  getDelivery,
  replayDelivery,
  createProfile,
  listProfiles,
  getProfile,
  changeProfile,
  setRollout,
  testProfile,
  replayProfile,
  getProfileAnalytics,
];
