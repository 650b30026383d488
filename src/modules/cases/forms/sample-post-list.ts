/** The list for the post with the results of Lò Thị Hoa and her neighbour: for the operator who changes its template, and for tests. */
import { sampleReceipt } from './sample-forms.ts';
import type { PostListData } from './slip-data.ts';

const { letterhead, place, issuedOn, applicant, caseCode } = sampleReceipt;

export const samplePostList: PostListData = {
  letterhead,
  place,
  issuedOn,
  unit: 'Trung tâm Phục vụ hành chính công xã Mường Khoa',
  day: issuedOn,
  number: 1,
  from: { name: 'Lò Thị Mai', title: 'Công chức Bộ phận Một cửa' },
  collector: 'Lường Văn Bưu',
  items: [
    {
      code: caseCode,
      result: '15/GKS',
      recipient: applicant.name,
      address: applicant.address,
      phone: applicant.phone,
      tracking: 'RR473124829VN',
    },
    { code: 'H99.12-260302-0008', result: '16/GKS', recipient: 'Cà Văn Páo', address: 'Bản Nà Sang, xã Mường Khoa' },
  ],
};
