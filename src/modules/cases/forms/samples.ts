import type { FormName } from './print-form.ts';
import {
  sampleApology,
  sampleCertification,
  sampleManyReceipt,
  sampleReceipt,
  sampleRefusal,
  sampleStopNotice,
  sampleSupplementRequest,
} from './sample-forms.ts';
import { samplePostList } from './sample-post-list.ts';
import { sampleFeeReceipt, sampleProcessControl, sampleRegister, sampleResultHandOver } from './sample-slips.ts';

/** Every form of the office with invented data of Hoa Ban: what an operator sees of a template, and what tests print. */
export const formSamples: Readonly<Record<FormName, unknown>> = {
  '01-receipt': sampleReceipt,
  '01-receipt-certification': sampleCertification,
  '01-receipt-many': sampleManyReceipt,
  '02-supplement-request': sampleSupplementRequest,
  '03-refusal': sampleRefusal,
  '04-apology': sampleApology,
  '05-process-control': sampleProcessControl,
  '06-register': sampleRegister,
  'stop-notice': sampleStopNotice,
  'result-hand-over': sampleResultHandOver,
  'fee-receipt': sampleFeeReceipt,
  'post-list': samplePostList,
};
