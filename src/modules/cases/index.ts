/** Cases: from an application to its answer, against the deadlines of the law. */
import type { Module } from '../../kernel/module.ts';
import { linkApplicants } from './counter/commands/link-applicants.ts';
import { counterErrors } from './counter/errors.ts';
import { counterRoutes } from './counter/routes.ts';
import { errors } from './errors.ts';
import { errors as formErrors } from './forms/errors.ts';
import { heldErrors } from './held/errors.ts';
import { heldDeskRoutes } from './held/desk-routes.tsx';
import { heldRoutes } from './held/routes.ts';
import { keepInVault } from './held/keep-in-vault.ts';
import { withdrawHeld } from './held/withdraw-held.ts';
import { caseJobs } from './jobs.ts';
import { advanceLinked } from './linked/advance-linked.ts';
import { linkedCaseErrors } from './linked/errors.ts';
import { linkedRoutes } from './linked/routes.tsx';
import { counterMerging } from './merge/counter-part.ts';
import { casesMerging } from './merge/merging-part.ts';
import { registersMerging } from './merge/registers-part.ts';
import { tellDesks } from './live/tell-desks.ts';
import { apiRoutes } from './routes/api.ts';
import { applicantRoutes } from './routes/applicant.tsx';
import { applyDeliveryRoutes } from './routes/apply-delivery.tsx';
import { applyPapersRoutes } from './routes/apply-papers.tsx';
import { applySubmitRoutes } from './routes/apply-submit.tsx';
import { applyRoutes } from './routes/apply.tsx';
import { applyVariantRoutes } from './routes/apply-variant.tsx';
import { deskRoutes } from './routes/desk.tsx';
import { followRoutes } from './routes/follow.tsx';
import { searchRoutes } from './routes/search.tsx';
import { keepSearch } from './search/keep-search.ts';
import { processErrors } from './process-errors.ts';
import { words } from './words.ts';

export { counterUnits } from './counter/policy.ts';
export { changeDelivery, type DeliveryWish } from './commands/change-delivery.ts';
export { approveProposal } from './commands/approve-proposal.ts';
export { recordResult } from './commands/record-result.ts';
export { replaceResult } from './commands/replace-result.ts';
export { returnByPost } from './commands/return-result.ts';
export { recipientOf } from './queries/recipient-of.ts';
export { revokeResult } from './commands/revoke-result.ts';
export { isDecidedElsewhere } from './rules/process.ts';
export { isResultOpen } from './rules/result-access.ts';
export { numberInWords } from './forms/amount-in-words.ts';
export { officeHead } from './forms/form-parts.ts';
export { printForm } from './forms/print-form.ts';
export type { PostListData } from './forms/slip-data.ts';
export { inTransaction } from './linked/in-transaction.ts';
export { openEventStream, type EventStream } from './live/event-stream.ts';
export { printElectronicReceipt, type ElectronicReceipt } from './forms/fee-receipt.ts';
export { tellReplacedReceipt } from './commands/tell-replaced-receipt.ts';
export { refundFee, type FeeRefunded } from './commands/refund-fee.ts';
export { reduceFee, type Reduction } from './commands/reduce-fee.ts';
export { heldCase, settleFee, type FeePaid, type PaidItem } from './commands/settle-fee.ts';
export { competentUnitsOf } from './queries/competent-units-of.ts';
export { caseIdsOf } from './queries/case-ids-of.ts';
export { feesOfCase } from './queries/fees-of-case.ts';
export { canNow, isApplicant, may, mayRead, officerReads, workUnits, worksOnCase } from './policy.ts';
export { channelCodes, statusCodes, type Delivery } from './case.ts';
export { mostOfAddress } from './commands/check-application.ts';
export { attestedInCase, type AttestedInCase } from './held/registers/queries/attested-in-case.ts';
export { caseDetails, type CaseDetails } from './queries/case-details.ts';
export { deliveryWords, historyWords, statusWords } from './words.ts';
export { duties, type Duty, type Watch } from './queries/duties.ts';

export { remakeSearch } from './search/keep-search.ts';
export { caseWithResult, type CaseWithResult } from './queries/case-with-result.ts';
export { starsByUnit, type UnitStars } from './queries/stars-by-unit.ts';
export { caseOfApplicant, type CaseOfApplicant } from './queries/case-of-applicant.ts';
export { caseByCode, caseById, type CaseSubject } from './queries/load-case.ts';
export { casesForNotices, type CaseForNotice } from './queries/cases-for-notices.ts';

export const cases: Module = {
  name: 'cases',
  migrations: new URL('./migrations/', import.meta.url),
  routes: [
    ...applyRoutes,
    ...applyVariantRoutes,
    ...applyPapersRoutes,
    ...heldRoutes,
    ...heldDeskRoutes,
    ...applyDeliveryRoutes,
    ...applySubmitRoutes,
    ...applicantRoutes,
    ...followRoutes,
    ...linkedRoutes,
    ...counterRoutes,
    ...deskRoutes,
    ...searchRoutes,
    ...apiRoutes,
  ],
  subscribers: [tellDesks, advanceLinked, keepSearch, linkApplicants, keepInVault, withdrawHeld],
  jobs: caseJobs,
  merging: [casesMerging, registersMerging, counterMerging],
  words,
  errors: [errors, linkedCaseErrors, counterErrors, processErrors, formErrors, heldErrors],
};
