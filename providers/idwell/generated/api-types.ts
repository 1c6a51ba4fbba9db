/* Written by `npm run client` from the routes of the API; not by hand. */
export interface paths {
    "/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List verifications
         * @description Newest first. Follow `next_cursor` for the next page.
         */
        get: operations["listVerifications"];
        put?: never;
        /**
         * Create a verification
         * @description Say which profile it takes and what you expect of the person. The answer holds the url and QR code for the applicant.
         */
        post: operations["createVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a verification
         * @description Status, decision with its trace, checks, labels, expected beside extracted. The applicant’s token sees what to do next.
         */
        get: operations["getVerification"];
        put?: never;
        post?: never;
        /**
         * Delete a verification for good
         * @description With its pictures, readings, decisions, history and events, and what later verifications would find the person by. In any status; there is no way back.
         */
        delete: operations["eraseVerification"];
        options?: never;
        head?: never;
        /**
         * Change a verification that is started
         * @description Its profile, what you expect, and what you tell of the person; what is left out stays. What was uploaded is kept and not read again.
         */
        patch: operations["changeVerification"];
        trace?: never;
    };
    "/v1/verifications/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See every change of status */
        get: operations["getHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents of a verification */
        get: operations["listDocuments"];
        put?: never;
        /**
         * Upload a document or a selfie
         * @description As `multipart/form-data` (field `file`) or as JSON with `content` in base64. Another upload of the same type and side replaces it, until submit. Reading starts at once: with `wait` the answer tells what is wrong with the picture, else a get does.
         */
        post: operations["uploadDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a document with what was read of it
         * @description With `wait` the answer waits for the reading. One that was replaced is there too.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        /**
         * Take a document away again
         * @description Until submit: it counts no more, and is asked for again where the profile needs it. Like one that was replaced it is kept until the verification is deleted.
         */
        delete: operations["deleteDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/documents/{document}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch the picture of a document
         * @description The upload, byte for byte.
         */
        get: operations["getDocumentContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/liveness-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a liveness session
         * @description Where the profile asks for active liveness. Draws prompts that nobody can foretell, with a nonce and a deadline. Five of one submission; the latest one that all frames came for counts.
         */
        post: operations["openLivenessSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/liveness-sessions/{session}/frames": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the frames of one sequence
         * @description As `multipart/form-data`: 4 to 8 JPEG frames of at most 1 MB as fields `frame`, unmirrored and upright, 120 to 250 ms apart, with the `nonce`, the number of the `sequence` and the `times`. Sequences come in their order, each once. After the last one the session is measured.
         */
        post: operations["sendLivenessFrames"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/liveness-sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a liveness session */
        get: operations["getLivenessSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit for a decision
         * @description Everything that the profile asks for must be uploaded. The decision follows by webhook.
         */
        post: operations["submitVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve as a reviewer
         * @description From submitted or double_check.
         */
        post: operations["approveVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject as a reviewer
         * @description From submitted or double_check, with a reason or a comment. Labels say whether the applicant may try again; if any is final the rejection is.
         */
        post: operations["rejectVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Block the person
         * @description Rejected for good with the label BLOCKLIST, also after an approval: a new decision and a new event. Earlier decisions stay in the history.
         */
        post: operations["blockVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a verification
         * @description From started, submitted or double_check. Nothing is decided until it is resumed.
         */
        post: operations["holdVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a held verification
         * @description It returns to the status that it had before.
         */
        post: operations["resumeVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a verification
         * @description For good: nothing leads out of canceled.
         */
        post: operations["cancelVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verifications/{id}/resubmit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a rejected verification again
         * @description After a rejection with retry: only the documents that had problems are asked for again.
         */
        post: operations["resubmitVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applicants/{reference}/upgrade-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upgrade to another profile
         * @description Begins a verification of the same person under another profile, with the documents of the last approved one: only what the new profile asks for beside them is asked for. Where nothing is missing it is submitted at once.
         */
        post: operations["upgradeVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhook endpoints */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Add a webhook endpoint
         * @description Every status change is sent there in the words of its dialect, signed with the secret of this answer.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a webhook endpoint */
        get: operations["getWebhook"];
        /**
         * Change, disable or enable an endpoint
         * @description What is left out stays. The dialect stays for good, since its secret is made for it: add another endpoint.
         */
        put: operations["updateWebhook"];
        post?: never;
        /**
         * Delete an endpoint
         * @description Nothing more is sent to it. What was is still listed with the deliveries.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an endpoint a new secret
         * @description Until `previous_until` deliveries carry a signature of both, so that the receiver can change over in its own time. Dialects with one signature sign with the new one at once; what the receiver refuses meanwhile is tried again.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the events of a span of time again
         * @description The same events with the same ids, oldest first; by default what never arrived.
         */
        post: operations["replayWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List deliveries
         * @description Newest first. `dead` ones used up their schedule and can be replayed.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a delivery with every attempt */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description The same event with the same id.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List profiles
         * @description Those that come with idwell, your own, and those that verifications were created with; the latest version of each.
         */
        get: operations["listProfiles"];
        put?: never;
        /**
         * Make a profile
         * @description Version 1 of a profile of your own. Verifications are created with the id of the answer.
         */
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a profile
         * @description The latest version, or the one that is asked for.
         */
        get: operations["getProfile"];
        /**
         * Change a profile
         * @description Releases a new version with this content; earlier ones stay, and verifications keep the version that they began with. The content of the latest version once more changes nothing.
         */
        put: operations["changeProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/{id}/rollout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say which version decides
         * @description The live version; a shadow that decides beside it and is only recorded; a split that a share of the people gets. What is left out ends. Verifications keep the version that they began with. What came of it stands in the analytics.
         */
        put: operations["setRollout"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a profile
         * @description On sample files, which are read, examined and decided as those of a verification and then deleted; or on facts, by the rules alone. There is no verification, no event and no webhook, and earlier verifications are not searched for the same person. Specimens pass with a key of test mode, as ever.
         */
        post: operations["testProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay past decisions under other rules
         * @description The stored facts of past automatic decisions of this profile, decided by another version of it or by a profile that you send: a matrix of old and new endings, the cases that change and the rules that made the difference. Nothing is altered. Newest first; follow `next_cursor` and add up.
         */
        post: operations["replayProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/profiles/{id}/analytics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how a profile does
         * @description Verifications that were created with it in a time: how many were decided by rules and how, cost, durations, steps, what sends verifications to a person, and where people leave.
         */
        get: operations["getProfileAnalytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Verification: {
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            /** @enum {string} */
            status: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired";
            /** @enum {string} */
            mode: "live" | "test";
            profile: {
                id: string;
                version: number;
            };
            /** @description For the applicant: holds a token that is good for this verification alone. */
            url: string;
            /** @description The url as a QR code: an SVG as `data:` address, for an `<img>`. */
            qr_code: string;
            vendor_reference: string | null;
            applicant_reference: string | null;
            /** @description The verification that it goes on from, after an upgrade. */
            previous_id: string | null;
            vendor_state: string | null;
            metadata: {
                [key: string]: unknown;
            };
            expected?: unknown;
            attributes?: unknown;
            documents: components["schemas"]["Document"][];
            /** @description What submit still waits for. */
            missing: {
                /** @enum {string} */
                type: "photo_id" | "proof_of_address" | "selfie";
                /** @enum {string|null} */
                side: "front" | "back" | null;
            }[];
            /** @description After a resubmit: the only documents that are asked for again. */
            asked: {
                /** @enum {string} */
                type: "photo_id" | "proof_of_address" | "selfie";
                /** @enum {string|null} */
                side: "front" | "back" | null;
            }[] | null;
            allowed_actions: string[];
            /** @description How often it was submitted. */
            submission: number;
            decision: components["schemas"]["Decision"];
            /** @description While it waits for a person: who, how soon, until when. */
            review: {
                assign_to: string | null;
                /** @enum {string} */
                priority: "low" | "medium" | "high";
                /**
                 * Format: date-time
                 * @description After so many hours as the profile gives a reviewer.
                 */
                due_at: string | null;
            } | null;
            /** @description Of the decision that stands. */
            labels: components["schemas"]["Label"][];
            checks: components["schemas"]["Check"][];
            /** @description Expected beside extracted, with a score for each field. */
            comparisons: components["schemas"]["Comparison"][];
            extracted: {
                [key: string]: components["schemas"]["ExtractedField"];
            };
            /** @description Its own endpoint, with the secret that its events are signed with. */
            webhook: {
                id: string;
                url: string;
                /**
                 * @description In whose words and with whose signature events are sent; `standard` is ours.
                 * @enum {string}
                 */
                dialect: "standard" | "sumsub" | "onfido" | "persona" | "veriff" | "stripe" | "atlas";
                secret: string | null;
            } | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            submitted_at: string | null;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            expires_at: string;
        };
        Document: {
            /** @example doc_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            verification: string;
            /** @enum {string} */
            type: "photo_id" | "proof_of_address" | "selfie";
            /** @enum {string|null} */
            side: "front" | "back" | null;
            /**
             * @description As declared.
             * @enum {string|null}
             */
            kind: "passport" | "id_card" | "residence_permit" | "driving_license" | "visa" | "utility_bill" | "bank_statement" | "other" | null;
            /**
             * @description `read`: the reading is there.
             * @enum {string}
             */
            status: "uploaded" | "read";
            media_type: string;
            bytes: number;
            sha256: string;
            /** Format: date-time */
            uploaded_at: string;
            /** @description What was seen; null until it was read. */
            reading: {
                document: {
                    /** @enum {string} */
                    kind: "passport" | "id_card" | "residence_permit" | "driving_license" | "visa" | "utility_bill" | "bank_statement" | "other";
                    country: string | null;
                    /** @enum {string|null} */
                    side: "front" | "back" | null;
                    confidence: number;
                } | null;
                /** @description Nothing on the picture has to be photographed again, as far as can be told now. */
                usable: boolean;
                problems: {
                    code: string;
                    /** @description For the applicant: what to do. */
                    message: string;
                }[];
                findings: components["schemas"]["Finding"][];
                /** @description What was read of this picture alone; left out for the applicant. */
                fields?: {
                    [key: string]: components["schemas"]["ExtractedField"];
                };
                /** @description Lines of the MRZ; null where none was read. */
                mrz?: string[] | null;
                ms: number | null;
            } | null;
        };
        Finding: {
            step: string;
            code: string;
            field?: string;
            value?: string;
            confidence: number;
            /** @description Pixels of the upright picture. */
            box?: {
                x: number;
                y: number;
                width: number;
                height: number;
            };
            corrections?: {
                line?: number;
                column: number;
                original: string;
                corrected: string;
            }[];
            /** @description Of a hit on a list: what its score is made of. */
            pieces?: {
                name: string;
                weight: number;
                score: number;
                /** @description Of the person. */
                left: string;
                /** @description Of the entry. */
                right: string;
                detail: string;
            }[];
            /**
             * @description It is about the looks of a picture that was read all the same, and weighs nothing.
             * @enum {boolean}
             */
            advice?: true;
            /** @description What it adds to `documentFraudScore`; left out where that is nothing. */
            points?: number;
            /** @description For the reviewer. */
            detail: string;
            capture?: {
                type: string;
                side: string | null;
            };
        };
        ExtractedField: {
            value: string;
            confidence: number;
            /** @enum {string} */
            source: "mrz" | "viz" | "barcode";
            box?: {
                x: number;
                y: number;
                width: number;
                height: number;
            };
            others?: {
                source: string;
                value: string;
                confidence: number;
            }[];
            /** @description Of the `address` on a proof of address: what it is made of; what it lacks is left out. */
            parts?: {
                street?: string;
                house_number?: string;
                unit?: string;
                postcode?: string;
                city?: string;
                region?: string;
                /** @description ISO 3166-1 alpha-2. */
                country?: string;
            };
        };
        Decision: {
            id: string;
            /** @enum {string} */
            source: "automatic" | "manual" | "rescreening";
            /** @enum {string} */
            outcome: "approved" | "rejected" | "double_check";
            /** @enum {string|null} */
            retry: "retry" | "final" | null;
            labels: components["schemas"]["Label"][];
            /** @description For the reviewer: why this outcome. */
            reasons: string[];
            profile: {
                id: string;
                version: number;
                hash: string;
            } | null;
            models: {
                [key: string]: string;
            };
            /** @description Every rule with its verdict and what it saw. */
            rules: components["schemas"]["RuleTrace"][];
            facts: {
                [key: string]: {
                    value: string | number | boolean | null;
                    unknown: string | null;
                    findings: string[];
                };
            };
            /** @description What was forced in test mode; null where the rules decided. */
            sandbox: {
                /** @enum {string} */
                outcome: "approved" | "rejected_retry" | "rejected_final" | "double_check" | "timeout";
                labels: string[];
            } | null;
            /** Format: date-time */
            decided_at: string;
            /** @description `service`, or the key of the reviewer. */
            decided_by: string;
        } | null;
        Label: {
            code: string;
            /** @enum {string} */
            retry: "retry" | "final";
            /** @description For the applicant. */
            message: string;
            /** @description For the reviewer. */
            detail: string;
            findings: string[];
            /** @description What is asked for again. */
            captures: {
                type: string;
                side: string | null;
            }[];
        };
        RuleTrace: {
            path: string;
            /** @enum {string} */
            effect: "approve" | "reject" | "review" | "skip";
            /** @enum {string} */
            verdict: "met" | "not_met" | "unknown";
            text: string;
            saw: {
                [key: string]: string | number | boolean | null;
            };
            reason?: string;
            checks?: components["schemas"]["RuleTrace"][];
        };
        Check: {
            type: string;
            required: boolean;
            /** @enum {string} */
            status: "passed" | "failed" | "review" | "not_run";
            score: number | null;
            confidence: number | null;
            findings: components["schemas"]["Finding"][];
            ms: number | null;
        };
        Comparison: {
            field: string;
            expected: string;
            extracted: string | null;
            score: number | null;
            /** @enum {string} */
            result: "match" | "partial" | "mismatch" | "unknown";
            pieces: {
                name: string;
                weight: number;
                score: number;
                left: string;
                right: string;
                detail: string;
            }[];
            detail: string;
        };
        Problem: {
            /** @description A page that explains the error. */
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "invalid_request" | "invalid_json" | "invalid_yaml" | "unsupported_body" | "unauthenticated" | "forbidden" | "not_found" | "no_such_route" | "method_not_allowed" | "wrong_status" | "webhook_disabled" | "incomplete" | "document_not_asked" | "liveness_not_asked" | "too_many_sessions" | "liveness_refused" | "liveness_expired" | "too_many_documents" | "reason_required" | "profile_bundled" | "profile_changed" | "not_needed" | "unknown_profile" | "unsupported_media" | "file_missing" | "file_empty" | "invalid_base64" | "body_too_large" | "file_too_large" | "too_many_pixels" | "idempotency_reused" | "idempotency_running" | "idempotency_invalid" | "rate_limited" | "webhook_refused" | "internal" | "unavailable";
            /** @description What is wrong in this very case. */
            detail: string;
            /** @description How to mend it. */
            fix: string;
            request_id: string;
            errors?: {
                path: string;
                message: string;
            }[];
            /** @description Actions that the status allows. */
            allowed?: string[];
            missing?: unknown[];
            /** @description Of `not_needed`: the verification that is enough. */
            verification_id?: string;
            asked?: unknown[];
        };
        CreateVerification: {
            /**
             * @description Id of a profile: express, standard, enhanced, another that comes with idwell (GET /v1/profiles), or one of yours.
             * @default standard
             */
            profile: string;
            /** @description What you believe to be true of the person; it is compared with what is read. */
            expected?: {
                person?: {
                    first_name?: string;
                    middle_name?: string;
                    last_name?: string;
                    full_name?: string;
                    /** Format: date */
                    date_of_birth?: string;
                    nationality?: string;
                    /** @enum {string} */
                    sex?: "M" | "F" | "X";
                };
                address?: {
                    street: string;
                    street2?: string;
                    city: string;
                    state?: string;
                    postal_code: string;
                    country: string;
                };
                documents?: {
                    type?: string;
                    number?: string;
                    country?: string;
                    /** Format: date */
                    expiry_date?: string;
                }[];
            };
            /** @description Facts that rules may ask for and that only you know. */
            attributes?: {
                residenceCountry?: string;
                transactionValue?: number;
                riskScore?: number;
                lastVerification?: number;
                cryptoWallet?: string;
                timeZone?: string;
            };
            /** @description Your own id; a list can be filtered by it. */
            vendor_reference?: string;
            /** @description Your own id of the person. Verifications of one person are no duplicates of each other; without it every other one may be. */
            applicant_reference?: string;
            /**
             * @description Begin even where `skipIf` of the profile says that no new verification is needed.
             * @default false
             */
            force: boolean;
            /** @description Pictures of other verifications of the same applicant_reference, one of each type and side: they are copied with what was read of them. */
            documents?: string[];
            /** @description Handed back unchanged. */
            vendor_state?: string;
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description An address for the events of this verification, in place of your webhook endpoints. */
            webhook?: {
                /** Format: uri */
                url: string;
                /**
                 * @description In whose words and with whose signature events are sent; `standard` is ours.
                 * @enum {string}
                 */
                dialect?: "standard" | "sumsub" | "onfido" | "persona" | "veriff" | "stripe" | "atlas";
            };
        };
        VerificationList: {
            data: components["schemas"]["VerificationSummary"][];
            /** @description Give it as `cursor` for the next page; null on the last. */
            next_cursor: string | null;
        };
        VerificationSummary: {
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            /** @enum {string} */
            status: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired";
            /** @enum {string} */
            mode: "live" | "test";
            profile: {
                id: string;
                version: number;
            };
            vendor_reference: string | null;
            applicant_reference: string | null;
            metadata: {
                [key: string]: unknown;
            };
            /** @description How often it was submitted. */
            submission: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            submitted_at: string | null;
            /** Format: date-time */
            decided_at: string | null;
            /** Format: date-time */
            expires_at: string;
            labels: string[];
        };
        ApplicantView: {
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            /** @enum {string} */
            status: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired";
            documents: components["schemas"]["Document"][];
            missing: {
                /** @enum {string} */
                type: "photo_id" | "proof_of_address" | "selfie";
                /** @enum {string|null} */
                side: "front" | "back" | null;
            }[];
            asked: {
                /** @enum {string} */
                type: "photo_id" | "proof_of_address" | "selfie";
                /** @enum {string|null} */
                side: "front" | "back" | null;
            }[] | null;
            /** @description After a rejection: why, and what to do. */
            messages: {
                code: string;
                message: string;
            }[];
            /** Format: date-time */
            expires_at: string;
        };
        ChangeVerification: {
            /** @description What you believe to be true of the person; it is compared with what is read. */
            expected?: {
                person?: {
                    first_name?: string;
                    middle_name?: string;
                    last_name?: string;
                    full_name?: string;
                    /** Format: date */
                    date_of_birth?: string;
                    nationality?: string;
                    /** @enum {string} */
                    sex?: "M" | "F" | "X";
                };
                address?: {
                    street: string;
                    street2?: string;
                    city: string;
                    state?: string;
                    postal_code: string;
                    country: string;
                };
                documents?: {
                    type?: string;
                    number?: string;
                    country?: string;
                    /** Format: date */
                    expiry_date?: string;
                }[];
            };
            /** @description Facts that rules may ask for and that only you know. */
            attributes?: {
                residenceCountry?: string;
                transactionValue?: number;
                riskScore?: number;
                lastVerification?: number;
                cryptoWallet?: string;
                timeZone?: string;
            };
            /** @description Your own id; a list can be filtered by it. */
            vendor_reference?: string;
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
            /** @description Another profile; what was uploaded is kept with what was read of it. */
            profile?: string;
        };
        History: {
            data: {
                id: string;
                /** @enum {string|null} */
                from: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired" | null;
                /** @enum {string} */
                to: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired";
                action: string;
                /** @description A key, `applicant` or `system`. */
                who: string;
                comment: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        DocumentList: {
            data: components["schemas"]["Document"][];
        };
        OpenedLivenessSession: {
            /** @example lvs_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            verification: string;
            /**
             * @description `received`: all frames are there; `expired`: the deadline passed before they were.
             * @enum {string}
             */
            status: "open" | "received" | "judged" | "expired";
            prompts: ("turn_left" | "turn_right" | "blink" | "open_mouth" | "come_closer")[];
            /** @description What each sequence of frames shows, in order: the prompts between two looks ahead. */
            sequences: ("front" | "turn_left" | "turn_right" | "blink" | "open_mouth" | "come_closer")[];
            /** @description Sequences that came. */
            received: number;
            /**
             * @description Null until judged; an applicant is told unknown in place of fail. The selfie is compared when the verification is decided.
             * @enum {string|null}
             */
            outcome: "pass" | "fail" | "unknown" | null;
            /** @description Why it does not pass; empty for the applicant. */
            reasons: {
                code: string;
                sequence: number | null;
                frame: number | null;
                detail: string;
            }[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** @description Shown once; it comes with every sequence. */
            nonce: string;
        };
        LivenessSession: {
            /** @example lvs_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            verification: string;
            /**
             * @description `received`: all frames are there; `expired`: the deadline passed before they were.
             * @enum {string}
             */
            status: "open" | "received" | "judged" | "expired";
            prompts: ("turn_left" | "turn_right" | "blink" | "open_mouth" | "come_closer")[];
            /** @description What each sequence of frames shows, in order: the prompts between two looks ahead. */
            sequences: ("front" | "turn_left" | "turn_right" | "blink" | "open_mouth" | "come_closer")[];
            /** @description Sequences that came. */
            received: number;
            /**
             * @description Null until judged; an applicant is told unknown in place of fail. The selfie is compared when the verification is decided.
             * @enum {string|null}
             */
            outcome: "pass" | "fail" | "unknown" | null;
            /** @description Why it does not pass; empty for the applicant. */
            reasons: {
                code: string;
                sequence: number | null;
                frame: number | null;
                detail: string;
            }[];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        Action: {
            comment?: string;
        };
        Approve: {
            comment?: string;
            reason?: string;
        };
        Reject: {
            comment?: string;
            /** @description One of reason and comment is needed. */
            reason?: string;
            /** @description Labels of the catalogue; without one the rejection is final. */
            labels?: string[];
            /**
             * @description Where no label says it; final by default.
             * @enum {string}
             */
            retry?: "retry" | "final";
        };
        Block: {
            comment?: string;
            /** @description Stands in the history. */
            reason: string;
        };
        UpgradeVerification: {
            toProfile: string;
            /** @description Go on from the last approved verification of this profile; left out, of any. */
            fromProfile?: string;
            /** @description Stands in the history: Transaction limit increase. */
            reason: string;
            /** @description Left out, what was expected then. */
            expected?: {
                person?: {
                    first_name?: string;
                    middle_name?: string;
                    last_name?: string;
                    full_name?: string;
                    /** Format: date */
                    date_of_birth?: string;
                    nationality?: string;
                    /** @enum {string} */
                    sex?: "M" | "F" | "X";
                };
                address?: {
                    street: string;
                    street2?: string;
                    city: string;
                    state?: string;
                    postal_code: string;
                    country: string;
                };
                documents?: {
                    type?: string;
                    number?: string;
                    country?: string;
                    /** Format: date */
                    expiry_date?: string;
                }[];
            };
            /** @description What has changed since. */
            attributes?: {
                residenceCountry?: string;
                transactionValue?: number;
                riskScore?: number;
                lastVerification?: number;
                cryptoWallet?: string;
                timeZone?: string;
            };
            vendor_reference?: string;
            metadata?: {
                [key: string]: string | number | boolean | null;
            };
        };
        Webhook: {
            /** @example whk_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            url: string;
            /**
             * @description In whose words and with whose signature events are sent; `standard` is ours.
             * @enum {string}
             */
            dialect: "standard" | "sumsub" | "onfido" | "persona" | "veriff" | "stripe" | "atlas";
            /** @description Empty: all. */
            events: string[];
            /** @description As the verifier of the dialect takes it; shown only when it was made. */
            secret: string | null;
            disabled: boolean;
            /**
             * Format: date-time
             * @description Since when every attempt failed; null where the last one did not.
             */
            failing_since: string | null;
            /** Format: date-time */
            created_at: string;
        };
        CreateWebhook: {
            /** Format: uri */
            url: string;
            /**
             * @description In whose words and with whose signature events are sent; `standard` is ours.
             * @default standard
             * @enum {string}
             */
            dialect: "standard" | "sumsub" | "onfido" | "persona" | "veriff" | "stripe" | "atlas";
            /** @description All where it is left out. */
            events?: ("verification.submitted" | "verification.approved" | "verification.rejected" | "verification.double_check" | "verification.hold" | "verification.resumed" | "verification.canceled" | "verification.resubmitted" | "verification.expired")[];
            /** @description Made where it is left out. Give the one that your receiver has already, as its verifier takes it. */
            secret?: string;
        };
        WebhookList: {
            data: components["schemas"]["Webhook"][];
        };
        UpdateWebhook: {
            /** Format: uri */
            url?: string;
            /** @description Empty: all. */
            events?: ("verification.submitted" | "verification.approved" | "verification.rejected" | "verification.double_check" | "verification.hold" | "verification.resumed" | "verification.canceled" | "verification.resubmitted" | "verification.expired")[];
            /** @description Nothing is sent to an endpoint that is disabled. */
            disabled?: boolean;
        };
        RotatedWebhook: {
            /** @example whk_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            url: string;
            /**
             * @description In whose words and with whose signature events are sent; `standard` is ours.
             * @enum {string}
             */
            dialect: "standard" | "sumsub" | "onfido" | "persona" | "veriff" | "stripe" | "atlas";
            /** @description Empty: all. */
            events: string[];
            /** @description As the verifier of the dialect takes it; shown only when it was made. */
            secret: string | null;
            disabled: boolean;
            /**
             * Format: date-time
             * @description Since when every attempt failed; null where the last one did not.
             */
            failing_since: string | null;
            /** Format: date-time */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when the earlier secret signs along; null where the dialect takes one signature alone.
             */
            previous_until: string | null;
        };
        RotateWebhookSecret: {
            /** @description Made where it is left out. Give the one that your receiver has already, as its verifier takes it. */
            secret?: string;
            /**
             * @description Seconds for which the earlier secret signs along.
             * @default 86400
             */
            overlap: number;
        };
        ReplayedWebhook: {
            replayed: number;
        };
        ReplayWebhook: {
            /**
             * Format: date-time
             * @description Events from then on,
             */
            from: string;
            /**
             * Format: date-time
             * @description and before then.
             */
            to: string;
            /**
             * @description `missed`: what happened while the endpoint was disabled, or before it was there.
             * @default [
             *       "dead",
             *       "missed"
             *     ]
             */
            states: ("delivered" | "dead" | "skipped" | "missed")[];
        };
        DeliveryList: {
            data: components["schemas"]["Delivery"][];
            next_cursor: string | null;
        };
        Delivery: {
            /** @example dlv_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            event: string;
            /** @example whk_01jd3h8kqe5n2v7w4x9y0z1a2b */
            webhook: string;
            /**
             * @description `skipped`: the dialect has no words for such an event. `dead`: the schedule is used up.
             * @enum {string}
             */
            state: "pending" | "delivered" | "skipped" | "dead";
            attempts: number;
            last_status: number | null;
            last_error: string | null;
            /** Format: date-time */
            next_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            delivered_at: string | null;
        };
        DeliveryLog: {
            /** @example dlv_01jd3h8kqe5n2v7w4x9y0z1a2b */
            id: string;
            event: string;
            /** @example whk_01jd3h8kqe5n2v7w4x9y0z1a2b */
            webhook: string;
            /**
             * @description `skipped`: the dialect has no words for such an event. `dead`: the schedule is used up.
             * @enum {string}
             */
            state: "pending" | "delivered" | "skipped" | "dead";
            attempts: number;
            last_status: number | null;
            last_error: string | null;
            /** Format: date-time */
            next_at: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            delivered_at: string | null;
            /** @description `verification.approved` */
            type: string;
            /** @example ver_01jd3h8kqe5n2v7w4x9y0z1a2b */
            verification: string;
            /** @description Every attempt, oldest first, those before a replay too. */
            log: {
                /** Format: date-time */
                at: string;
                ms: number;
                /** @description What was answered; null where nothing was. */
                status: number | null;
                error: string | null;
            }[];
        };
        Profile: {
            /** @description `prf_...`, or the name of one that comes with idwell. */
            id: string;
            version: number;
            /** @description SHA-256 of its content; a decision names it. */
            hash: string;
            name: string;
            description: string | null;
            steps: string[];
            /** @description Whole, with every default filled in. */
            content?: unknown;
            /** @description All that were released; each is kept for good. */
            versions: number[];
            rollout: components["schemas"]["Rollout"];
            /** @description What its rules can never do, or should not: it runs all the same. `idwell rules check` tells the same. */
            warnings: {
                path: string;
                problem: string;
                fix: string;
            }[];
        };
        Rollout: {
            live: {
                version: number;
                /** @description false: it is the latest, and follows it. */
                pinned: boolean;
            };
            shadow: {
                profile: string;
                version: number;
            } | null;
            split: {
                version: number;
                share: number;
            } | null;
        };
        /** @description A profile, as rules/profile.schema.json describes it: name, steps, autoApprove, autoReject, manualReview, skipIf, dataRetention. Its version is counted by idwell. */
        ProfileContent: {
            [key: string]: unknown;
        };
        ProfileList: {
            data: components["schemas"]["ProfileSummary"][];
        };
        ProfileSummary: {
            /** @description `prf_...`, or the name of one that comes with idwell. */
            id: string;
            version: number;
            /** @description SHA-256 of its content; a decision names it. */
            hash: string;
            name: string;
            description: string | null;
            steps: string[];
        };
        /** @description The whole: what is left out ends. */
        RolloutBody: {
            /** @description Verifications begin with this version; null: the latest. */
            live?: number | null;
            /** @description Decides beside the live one, from the same pictures, and is only recorded. */
            shadow?: {
                /** @description Another profile; this one where it is left out. */
                profile?: string;
                version: number;
            } | null;
            /** @description A share of the people gets this version in place of the live one. */
            split?: {
                /** @description Of the same profile. */
                version: number;
                /** @description Of the people: by a stable hash of `applicant_reference`, or of each verification without it. */
                share: number;
            } | null;
        };
        ProfileTestResult: {
            /** @enum {string} */
            result: "approved" | "rejected" | "double_check";
            /** @enum {string|null} */
            retry: "retry" | "final" | null;
            steps: {
                /** @enum {string} */
                type: "document" | "proof_of_address" | "selfie" | "face_match" | "expected_data" | "age_estimation" | "duplicates" | "deepfake" | "aml_screening" | "kyt_crypto" | "non_document" | "manual_review";
                /**
                 * @description not_run: unknown, which never approves; left_out: not asked for, or optional and not given.
                 * @enum {string}
                 */
                status: "pass" | "review" | "fail" | "not_run" | "left_out";
                score?: number;
                /** @description Reading and examination, in seconds: `2.3s`. */
                duration?: string;
                durationMs?: number;
                findings: components["schemas"]["Finding"][];
            }[];
            /** @description Credits; null where the profile says of no step what it costs. */
            totalCost: number | null;
            totalDuration: string;
            totalDurationMs: number;
            labels: components["schemas"]["Label"][];
            reasons: string[];
            /** @description Every rule with its verdict and what it saw. */
            rules: components["schemas"]["RuleTrace"][];
            /** @description Facts that rules asked for and nobody knew. */
            unknown: ("documentReadable" | "documentComplete" | "documentVisible" | "documentKind" | "documentAllowed" | "documentExpired" | "documentFraudScore" | "documentSourcesAgree" | "documentSpecimen" | "mrzValid" | "documentResult" | "country" | "documentCountry" | "residenceCountry" | "nationality" | "age" | "ageResult" | "selfieUsable" | "selfieResult" | "faceMatchScore" | "faceMatchResult" | "livenessResult" | "livenessMethod" | "estimatedAge" | "deepfakeScore" | "deepfakeResult" | "expectedDataResult" | "nameMatch" | "nameScore" | "dateOfBirthMatch" | "documentNumberMatch" | "documentTypeMatch" | "documentCountryMatch" | "addressMatch" | "addressScore" | "proofOfAddressReadable" | "proofOfAddressAge" | "proofOfAddressResult" | "duplicateFace" | "duplicateDocumentNumber" | "duplicateImage" | "duplicatePerson" | "duplicateResult" | "amlResult" | "amlHits" | "amlSanctionsHit" | "kytRiskScore" | "kytResult" | "nonDocumentResult" | "transactionValue" | "riskScore" | "lastVerification" | "submission")[];
            profile: {
                id: string;
                version: number;
                hash: string;
            };
        };
        ProfileTest: {
            /** @description Of this profile; the latest where it is left out. */
            version?: number;
            /** @description Rules that are not released, in place of a version. */
            profile?: {
                [key: string]: unknown;
            };
            /** @description Sample files: they are read, examined and decided, and then deleted. */
            testData?: {
                /** @description A file in base64; a `data:` prefix is allowed. */
                document: string;
                /** @description A file in base64; a `data:` prefix is allowed. */
                documentBack?: string;
                /**
                 * @description What the document is said to be.
                 * @enum {string}
                 */
                kind?: "passport" | "id_card" | "residence_permit" | "driving_license" | "visa" | "utility_bill" | "bank_statement" | "other";
                /** @description A file in base64; a `data:` prefix is allowed. */
                selfie?: string;
                /** @description A file in base64; a `data:` prefix is allowed. */
                proofOfAddress?: string;
            };
            /** @description Or facts: decided at once by the rules alone. What is left out is unknown. */
            facts?: {
                /** @description A document was found and the fields that its kind has could be read. */
                documentReadable?: boolean | null;
                /** @description Every side that the kind of document has was uploaded. */
                documentComplete?: boolean | null;
                /** @description All of it shows: no reflection, finger or border of the picture hides a part. */
                documentVisible?: boolean | null;
                /**
                 * @description The kind of photo ID.
                 * @enum {string|null}
                 */
                documentKind?: "passport" | "id_card" | "residence_permit" | "driving_license" | "visa" | "other" | null;
                /** @description The profile accepts this kind and country of document. */
                documentAllowed?: boolean | null;
                /** @description The expiry date lies before today. */
                documentExpired?: boolean | null;
                /** @description Weighted findings that speak of forgery; 0 is none. */
                documentFraudScore?: number | null;
                /** @description MRZ, visual zone, barcode and both sides state the same; unknown where the print of what the MRZ states could not be read. */
                documentSourcesAgree?: boolean | null;
                /** @description The document says that it is a specimen (state UTO). */
                documentSpecimen?: boolean | null;
                /** @description The MRZ was read and is relied on; unknown where the document has none. */
                mrzValid?: boolean | null;
                /**
                 * @description The whole document step.
                 * @enum {string|null}
                 */
                documentResult?: "pass" | "review" | "fail" | "not_given" | null;
                /** @description Country of residence as given by the caller, else the issuing country; ISO 3166-1 alpha-2, or ICAO’s code where there is none. */
                country?: string | null;
                /** @description Issuing country of the document; ISO 3166-1 alpha-2, or ICAO’s code where there is none. */
                documentCountry?: string | null;
                /** @description Country of residence as given by the caller, ISO 3166-1 alpha-2. */
                residenceCountry?: string | null;
                /** @description Nationality on the document; ISO 3166-1 alpha-2, or ICAO’s code where there is none. */
                nationality?: string | null;
                /** @description Whole years from the date of birth on the document to today. */
                age?: number | null;
                /**
                 * @description The age by the date of birth against the least age of the profile.
                 * @enum {string|null}
                 */
                ageResult?: "pass" | "review" | "fail" | "not_given" | null;
                /** @description Exactly one face of sufficient quality is on the selfie. */
                selfieUsable?: boolean | null;
                /**
                 * @description The whole selfie step, its liveness check included.
                 * @enum {string|null}
                 */
                selfieResult?: "pass" | "review" | "fail" | "not_given" | null;
                /** @description Calibrated likeness of portrait and selfie. */
                faceMatchScore?: number | null;
                /**
                 * @description The score in the bands of the profile.
                 * @enum {string|null}
                 */
                faceMatchResult?: "pass" | "review" | "fail" | "not_given" | null;
                /**
                 * @description Outcome of the liveness check that the profile asks for.
                 * @enum {string|null}
                 */
                livenessResult?: "pass" | "review" | "fail" | "not_given" | null;
                /**
                 * @description How liveness was checked: passive is signs on one picture, and the weaker by far.
                 * @enum {string|null}
                 */
                livenessMethod?: "none" | "passive" | "active" | null;
                /** @description Age estimated from the face; mean error about 11 years. */
                estimatedAge?: number | null;
                /** @description Signs of generated pictures; unknown where none speaks, as that proves nothing. */
                deepfakeScore?: number | null;
                /**
                 * @description Outcome of the deepfake check.
                 * @enum {string|null}
                 */
                deepfakeResult?: "pass" | "review" | "fail" | "not_given" | null;
                /**
                 * @description Everything that was expected against what was read: the worst of it.
                 * @enum {string|null}
                 */
                expectedDataResult?: "match" | "partial" | "mismatch" | "not_given" | null;
                /**
                 * @description Expected name against the document.
                 * @enum {string|null}
                 */
                nameMatch?: "match" | "partial" | "mismatch" | "not_given" | null;
                /** @description Likeness of the expected name and the document. */
                nameScore?: number | null;
                /**
                 * @description Expected date of birth against the document.
                 * @enum {string|null}
                 */
                dateOfBirthMatch?: "match" | "partial" | "mismatch" | "not_given" | null;
                /**
                 * @description Expected document number against the document.
                 * @enum {string|null}
                 */
                documentNumberMatch?: "match" | "partial" | "mismatch" | "not_given" | null;
                /**
                 * @description Expected document type against the document.
                 * @enum {string|null}
                 */
                documentTypeMatch?: "match" | "partial" | "mismatch" | "not_given" | null;
                /**
                 * @description Expected issuing country against the document.
                 * @enum {string|null}
                 */
                documentCountryMatch?: "match" | "partial" | "mismatch" | "not_given" | null;
                /**
                 * @description Expected address against the proof of address.
                 * @enum {string|null}
                 */
                addressMatch?: "match" | "partial" | "mismatch" | "not_given" | null;
                /** @description Likeness of the expected address and the proof of address. */
                addressScore?: number | null;
                /** @description The proof of address was read. */
                proofOfAddressReadable?: boolean | null;
                /** @description Days since the proof of address was issued. */
                proofOfAddressAge?: number | null;
                /**
                 * @description The whole proof of address step.
                 * @enum {string|null}
                 */
                proofOfAddressResult?: "pass" | "review" | "fail" | "not_given" | null;
                /** @description The face is that of an earlier verification. */
                duplicateFace?: boolean | null;
                /** @description An earlier verification showed the same document, by number, country and kind. */
                duplicateDocumentNumber?: boolean | null;
                /** @description A picture, or a copy of it, was uploaded in an earlier verification. */
                duplicateImage?: boolean | null;
                /** @description Surname, given names and date of birth are those of an earlier verification. */
                duplicatePerson?: boolean | null;
                /**
                 * @description Whether anything of an earlier verification was found again; never fail.
                 * @enum {string|null}
                 */
                duplicateResult?: "pass" | "review" | "fail" | "not_given" | null;
                /**
                 * @description Outcome of the screening that the profile asks for.
                 * @enum {string|null}
                 */
                amlResult?: "pass" | "review" | "fail" | "not_given" | null;
                /** @description Entries of the lists of the asked categories that it may be; unknown when there is none and a list is missing or too old. */
                amlHits?: number | null;
                /** @description A hit on a sanctions list by name and date of birth; unknown where only the name is on one, which a person settles. */
                amlSanctionsHit?: boolean | null;
                /** @description Risk of the crypto wallet. */
                kytRiskScore?: number | null;
                /**
                 * @description Outcome of the screening of the wallet.
                 * @enum {string|null}
                 */
                kytResult?: "pass" | "review" | "fail" | "not_given" | null;
                /**
                 * @description Outcome of data-base methods.
                 * @enum {string|null}
                 */
                nonDocumentResult?: "pass" | "review" | "fail" | "not_given" | null;
                /** @description Value of the transaction as given by the caller. */
                transactionValue?: number | null;
                /** @description Risk of the customer as given by the caller. */
                riskScore?: number | null;
                /** @description Days since the last approved verification of this applicant_reference, or as given by the caller; unknown where there is none. */
                lastVerification?: number | null;
                /** @description Which submission of the verification it is: 1 for the first, 2 after one resubmit. */
                submission?: number | null;
            };
            /** @description With `testData`: what is compared with the documents. */
            expected?: {
                person?: {
                    first_name?: string;
                    middle_name?: string;
                    last_name?: string;
                    full_name?: string;
                    /** Format: date */
                    date_of_birth?: string;
                    nationality?: string;
                    /** @enum {string} */
                    sex?: "M" | "F" | "X";
                };
                address?: {
                    street: string;
                    street2?: string;
                    city: string;
                    state?: string;
                    postal_code: string;
                    country: string;
                };
                documents?: {
                    type?: string;
                    number?: string;
                    country?: string;
                    /** Format: date */
                    expiry_date?: string;
                }[];
            };
            /** @description With `testData`: facts that only you know. */
            attributes?: {
                residenceCountry?: string;
                transactionValue?: number;
                riskScore?: number;
                lastVerification?: number;
                cryptoWallet?: string;
                timeZone?: string;
            };
        };
        ReplayReport: {
            profile: {
                id: string;
                version: number;
                hash: string;
            };
            /** @description Looked at for this answer; add up the answers for all. */
            decisions: number;
            changed: number;
            /** @description Rows: how it ended; columns: how it would end. */
            matrix: {
                approved?: {
                    approved?: number;
                    double_check?: number;
                    rejected_retry?: number;
                    rejected_final?: number;
                };
                double_check?: {
                    approved?: number;
                    double_check?: number;
                    rejected_retry?: number;
                    rejected_final?: number;
                };
                rejected_retry?: {
                    approved?: number;
                    double_check?: number;
                    rejected_retry?: number;
                    rejected_final?: number;
                };
                rejected_final?: {
                    approved?: number;
                    double_check?: number;
                    rejected_retry?: number;
                    rejected_final?: number;
                };
            };
            /** @description How many change by which rule, the most frequent first. */
            differences: {
                /** @enum {string} */
                effect: "approve" | "reject" | "review" | "skip";
                /** @enum {string} */
                verdict: "met" | "not_met" | "unknown";
                text: string;
                /** @enum {string} */
                from: "approved" | "double_check" | "rejected_retry" | "rejected_final";
                /** @enum {string} */
                to: "approved" | "double_check" | "rejected_retry" | "rejected_final";
                /**
                 * @description before: it spoke and would not; after: it would speak.
                 * @enum {string}
                 */
                side: "before" | "after";
                decisions: number;
            }[];
            /** @description Steps that were not examined, or with other options: what they would see counts as unknown. */
            unexamined: {
                document?: number;
                proof_of_address?: number;
                selfie?: number;
                face_match?: number;
                expected_data?: number;
                age_estimation?: number;
                duplicates?: number;
                deepfake?: number;
                aml_screening?: number;
                kyt_crypto?: number;
                non_document?: number;
                manual_review?: number;
            };
            /** @description All that change among the decisions of this answer. */
            cases: {
                verification: string;
                decision: string;
                /** Format: date-time */
                decided_at: string;
                /** @enum {string} */
                from: "approved" | "double_check" | "rejected_retry" | "rejected_final";
                /** @enum {string} */
                to: "approved" | "double_check" | "rejected_retry" | "rejected_final";
                /** @description Rules that led to `from` and would not speak. */
                before: {
                    path: string;
                    /** @enum {string} */
                    effect: "approve" | "reject" | "review" | "skip";
                    /** @enum {string} */
                    verdict: "met" | "not_met" | "unknown";
                    text: string;
                }[];
                /** @description Rules that would lead to `to`. */
                after: {
                    path: string;
                    /** @enum {string} */
                    effect: "approve" | "reject" | "review" | "skip";
                    /** @enum {string} */
                    verdict: "met" | "not_met" | "unknown";
                    text: string;
                }[];
                reasons: string[];
                labels: {
                    code: string;
                    /** @enum {string} */
                    retry: "retry" | "final";
                }[];
                unexamined: ("document" | "proof_of_address" | "selfie" | "face_match" | "expected_data" | "age_estimation" | "duplicates" | "deepfake" | "aml_screening" | "kyt_crypto" | "non_document" | "manual_review")[];
            }[];
            /** @description Decisions without a record of facts; they are left out. */
            unrecorded: number;
            verified: {
                same: number;
                /** @description Decisions, at most 100. */
                different: string[];
            } | null;
            next_cursor: string | null;
        };
        Replay: {
            /** @description Of this profile; the latest where both are left out. */
            version?: number;
            /** @description Rules that are not released: tried on the decisions of this profile. */
            profile?: {
                [key: string]: unknown;
            };
            /**
             * Format: date-time
             * @description Decided then or later.
             */
            since?: string;
            /**
             * Format: date-time
             * @description Decided before.
             */
            until?: string;
            /**
             * @description Decisions that one answer looks at.
             * @default 1000
             */
            limit: number;
            cursor?: string;
            /**
             * @description Also decide each again by its own profile, which must give the same to the byte.
             * @default false
             */
            verify: boolean;
        };
        ProfileAnalytics: {
            profile: {
                id: string;
                name: string;
                version: number;
            };
            period: {
                /** Format: date-time */
                since: string;
                /** Format: date-time */
                until: string;
            };
            metrics: {
                totalVerifications: number;
                submitted: number;
                /** @description Submitted of all that were created. */
                conversionRate: number | null;
                /** @description By rules; of a verification that was resubmitted the latest submission counts. */
                decided: number;
                autoApproved: number;
                /** @description Of those that were decided by rules; so are the two below. */
                autoApprovedRate: number | null;
                /** @description Sent to a person. */
                manualReview: number;
                manualReviewRate: number | null;
                autoRejected: number;
                autoRejectedRate: number | null;
                /** @description Of those rejected: for good. */
                autoRejectedFinal: number;
                resubmitted: number;
                /** @description Approved of those that are approved or rejected now, by rules or by a person. */
                passRate: number | null;
                /** @description Credits; null where the profile says of no step what it costs. */
                averageCost: number | null;
                totalCost: number | null;
                /** @description From creation to the decision by rules, the person’s own time included. */
                averageDuration: string | null;
                averageDurationMs: number | null;
                medianDurationMs: number | null;
                p95DurationMs: number | null;
                /** @description From submission to the decision by rules. */
                averageExaminationMs: number | null;
                p95ExaminationMs: number | null;
            };
            stepPerformance: {
                document?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                proof_of_address?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                selfie?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                face_match?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                expected_data?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                age_estimation?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                duplicates?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                deepfake?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                aml_screening?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                kyt_crypto?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                non_document?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
                manual_review?: {
                    checks: number;
                    passed: number;
                    failed: number;
                    review: number;
                    notRun: number;
                    /** @description Passed of all checks. */
                    passRate: number | null;
                    /** @description Reading and examination. */
                    avgDuration: string | null;
                    avgDurationMs: number | null;
                };
            };
            manualReview: {
                /** @description Steps that did not pass where a person had to decide, the most frequent first. */
                steps: {
                    /** @enum {string} */
                    type: "document" | "proof_of_address" | "selfie" | "face_match" | "expected_data" | "age_estimation" | "duplicates" | "deepfake" | "aml_screening" | "kyt_crypto" | "non_document" | "manual_review";
                    /** @enum {string} */
                    status: "review" | "failed" | "not_run";
                    verifications: number;
                    /** @description Of those that were sent to a person. */
                    share: number | null;
                }[];
                /** @description Rules that sent verifications to a person, the most frequent first, at most 50. */
                rules: {
                    /** @enum {string} */
                    effect: "approve" | "reject" | "review";
                    /** @enum {string} */
                    verdict: "met" | "not_met" | "unknown";
                    text: string;
                    verifications: number;
                    share: number | null;
                }[];
                /** @description By a person. */
                approved: number;
                rejected: number;
                waiting: number;
                /** @description From the decision by rules to the person’s. */
                averageReviewMs: number | null;
            };
            /** @description By rules. */
            rejections: {
                label: string;
                verifications: number;
            }[];
            /** @description Verifications that were never submitted. */
            dropOff: {
                /** @description What was there when it was left. */
                uploaded: ("photo_id" | "proof_of_address" | "selfie")[];
                /**
                 * @description started: it may still be submitted.
                 * @enum {string}
                 */
                status: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired";
                verifications: number;
                /** @description Of all that were created. */
                share: number | null;
            }[];
            /** @description The same figures by version. */
            versions: {
                totalVerifications: number;
                submitted: number;
                /** @description Submitted of all that were created. */
                conversionRate: number | null;
                /** @description By rules; of a verification that was resubmitted the latest submission counts. */
                decided: number;
                autoApproved: number;
                /** @description Of those that were decided by rules; so are the two below. */
                autoApprovedRate: number | null;
                /** @description Sent to a person. */
                manualReview: number;
                manualReviewRate: number | null;
                autoRejected: number;
                autoRejectedRate: number | null;
                /** @description Of those rejected: for good. */
                autoRejectedFinal: number;
                resubmitted: number;
                /** @description Approved of those that are approved or rejected now, by rules or by a person. */
                passRate: number | null;
                /** @description Credits; null where the profile says of no step what it costs. */
                averageCost: number | null;
                totalCost: number | null;
                /** @description From creation to the decision by rules, the person’s own time included. */
                averageDuration: string | null;
                averageDurationMs: number | null;
                medianDurationMs: number | null;
                p95DurationMs: number | null;
                /** @description From submission to the decision by rules. */
                averageExaminationMs: number | null;
                p95ExaminationMs: number | null;
                version: number;
            }[];
            /** @description Both arms of the split that is set, since it is. */
            split: {
                share: number;
                /**
                 * Format: date-time
                 * @description When this split began, or the time that was asked for where that is later.
                 */
                since: string;
                arms: {
                    totalVerifications: number;
                    submitted: number;
                    /** @description Submitted of all that were created. */
                    conversionRate: number | null;
                    /** @description By rules; of a verification that was resubmitted the latest submission counts. */
                    decided: number;
                    autoApproved: number;
                    /** @description Of those that were decided by rules; so are the two below. */
                    autoApprovedRate: number | null;
                    /** @description Sent to a person. */
                    manualReview: number;
                    manualReviewRate: number | null;
                    autoRejected: number;
                    autoRejectedRate: number | null;
                    /** @description Of those rejected: for good. */
                    autoRejectedFinal: number;
                    resubmitted: number;
                    /** @description Approved of those that are approved or rejected now, by rules or by a person. */
                    passRate: number | null;
                    /** @description Credits; null where the profile says of no step what it costs. */
                    averageCost: number | null;
                    totalCost: number | null;
                    /** @description From creation to the decision by rules, the person’s own time included. */
                    averageDuration: string | null;
                    averageDurationMs: number | null;
                    medianDurationMs: number | null;
                    p95DurationMs: number | null;
                    /** @description From submission to the decision by rules. */
                    averageExaminationMs: number | null;
                    p95ExaminationMs: number | null;
                    /** @enum {string} */
                    arm: "live" | "split";
                    version: number;
                }[];
            } | null;
            /** @description What shadows would have decided. */
            shadows: {
                profile: string;
                version: number;
                decisions: number;
                agreementRate: number | null;
                /** @description Rows: how the live one ended; columns: the shadow. */
                matrix: {
                    approved?: {
                        approved?: number;
                        double_check?: number;
                        rejected_retry?: number;
                        rejected_final?: number;
                    };
                    double_check?: {
                        approved?: number;
                        double_check?: number;
                        rejected_retry?: number;
                        rejected_final?: number;
                    };
                    rejected_retry?: {
                        approved?: number;
                        double_check?: number;
                        rejected_retry?: number;
                        rejected_final?: number;
                    };
                    rejected_final?: {
                        approved?: number;
                        double_check?: number;
                        rejected_retry?: number;
                        rejected_final?: number;
                    };
                };
            }[];
            /** @description The latest that a shadow would have ended otherwise, at most 20. */
            shadowDifferences: {
                verification: string;
                submission: number;
                /** @enum {string} */
                live: "approved" | "double_check" | "rejected_retry" | "rejected_final";
                /** @enum {string} */
                shadow: "approved" | "double_check" | "rejected_retry" | "rejected_final";
                profile: {
                    id: string;
                    version: number;
                };
                reasons: string[];
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listVerifications: {
        parameters: {
            query?: {
                status?: "started" | "submitted" | "approved" | "rejected" | "double_check" | "hold" | "canceled" | "expired";
                profile?: string;
                vendor_reference?: string;
                applicant_reference?: string;
                created_after?: string;
                created_before?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationList"];
                };
            };
        };
    };
    createVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateVerification"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    getVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"] | components["schemas"]["ApplicantView"];
                };
            };
        };
    };
    eraseVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    changeVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeVerification"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    getHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
        };
    };
    uploadDocument: {
        parameters: {
            query?: {
                /** @description Seconds to wait for the reading before the answer, at most 20. */
                wait?: number | null;
            };
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description One document of each type; another upload of the same type and side replaces it until submit.
                     * @enum {string}
                     */
                    type: "photo_id" | "proof_of_address" | "selfie";
                    /**
                     * @description Of a photo ID: front is the default. Passports have one side, cards and licences two.
                     * @enum {string}
                     */
                    side?: "front" | "back";
                    /**
                     * @description What it is said to be; when it is something else, that is a finding.
                     * @enum {string}
                     */
                    kind?: "passport" | "id_card" | "residence_permit" | "driving_license" | "visa" | "utility_bill" | "bank_statement" | "other";
                    /** Format: binary */
                    file: string;
                };
                "application/json": {
                    /**
                     * @description One document of each type; another upload of the same type and side replaces it until submit.
                     * @enum {string}
                     */
                    type: "photo_id" | "proof_of_address" | "selfie";
                    /**
                     * @description Of a photo ID: front is the default. Passports have one side, cards and licences two.
                     * @enum {string}
                     */
                    side?: "front" | "back";
                    /**
                     * @description What it is said to be; when it is something else, that is a finding.
                     * @enum {string}
                     */
                    kind?: "passport" | "id_card" | "residence_permit" | "driving_license" | "visa" | "utility_bill" | "bank_statement" | "other";
                    /** @description The file in base64; a `data:` prefix is allowed. */
                    content: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: {
                /** @description Seconds to wait for the reading before the answer, at most 20. */
                wait?: number | null;
            };
            header?: never;
            path: {
                id: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    deleteDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    getDocumentContent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    openLivenessSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedLivenessSession"];
                };
            };
        };
    };
    sendLivenessFrames: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description As the session was opened with. */
                    nonce: string;
                    /** @description From 0; they come in their order, each once. */
                    sequence: number | null;
                    /** @description When each frame was taken: milliseconds of one steady clock for the whole session, comma separated. */
                    times: string;
                    frame: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessSession"];
                };
            };
        };
    };
    getLivenessSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessSession"];
                };
            };
        };
    };
    submitVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Action"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"] | components["schemas"]["ApplicantView"];
                };
            };
        };
    };
    approveVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Approve"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    rejectVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Reject"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    blockVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Block"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    holdVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Action"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    resumeVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Action"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    cancelVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Action"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    resubmitVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Action"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    upgradeVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The applicant_reference that you gave the person. */
                reference: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpgradeVerification"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookList"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecret"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedWebhook"];
                };
            };
        };
    };
    replayWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayWebhook"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedWebhook"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `skipped`: the dialect has no words for such an event. `dead`: the schedule is used up. */
                state?: "pending" | "delivered" | "skipped" | "dead";
                webhook?: string;
                verification?: string;
                event_type?: "verification.submitted" | "verification.approved" | "verification.rejected" | "verification.double_check" | "verification.hold" | "verification.resumed" | "verification.canceled" | "verification.resubmitted" | "verification.expired";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryList"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryLog"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
        };
    };
    listProfiles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileList"];
                };
            };
        };
    };
    createProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProfileContent"];
                "application/yaml": components["schemas"]["ProfileContent"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    changeProfile: {
        parameters: {
            query?: {
                /** @description false: verifications go on with the version that is live now; see the rollout. */
                live?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProfileContent"];
                "application/yaml": components["schemas"]["ProfileContent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    setRollout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RolloutBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rollout"];
                };
            };
        };
    };
    testProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ProfileTest"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileTestResult"];
                };
            };
        };
    };
    replayProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request gives the same answer, once done (kept for 24 hours). */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayReport"];
                };
            };
        };
    };
    getProfileAnalytics: {
        parameters: {
            query?: {
                /** @description Created then or later; 30 days before `until` where it is left out. */
                since?: string;
                /** @description Created before; now where it is left out. */
                until?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileAnalytics"];
                };
            };
        };
    };
}
