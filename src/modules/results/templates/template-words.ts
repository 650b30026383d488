import type { Words } from '../../../kernel/text/text.ts';

/** What operators read of the templates of results. */
export const templateWords = {
  title: { vi: 'Mẫu văn bản kết quả', en: 'Templates of results' },
  lead: {
    vi: 'Mỗi mẫu được in thử như văn bản đã ký, với dữ liệu giả định. Muốn đổi một mẫu, đặt tệp cùng tên vào {folder}; bản sửa có hiệu lực ngay. Nếu mẫu của tỉnh không in được, văn bản được in theo mẫu chung.',
    en: 'Each template is tried as a signed document, with invented data. To change one, put a file of the same name into {folder}; it holds at once. Where the province’s does not print, documents are printed from the country’s.',
  },
  kind: { vi: 'Loại văn bản', en: 'Kind of document' },
  template: { vi: 'Tệp mẫu', en: 'Template' },
  trial: { vi: 'In thử', en: 'Trial' },
  change: { vi: 'Sửa mẫu', en: 'Change it' },
  works: { vi: 'In được', en: 'Prints' },
  broken: { vi: 'Lỗi', en: 'Broken' },
  'no-room': { vi: 'Không ký được', en: 'Cannot be signed' },
  noRoomHint: {
    vi: 'Mẫu in được nhưng không dành chỗ cho chữ ký: giữ lệnh #room("signature", …) của mẫu chung.',
    en: 'It prints but keeps no room for the signature: keep the command #room("signature", …) of the country’s template.',
  },
  untried: { vi: 'Chưa thử', en: 'Not tried' },
  untriedHint: {
    vi: 'Thiếu dữ liệu mẫu: thêm tệp results/samples/{code}.json vào dữ liệu của tỉnh.',
    en: 'There is no sample: add the file results/samples/{code}.json to the data of the province.',
  },
  noTemplate: { vi: 'Không có tệp mẫu', en: 'There is no template' },
  own: { vi: 'của tỉnh', en: 'the province’s' },
  country: { vi: 'dùng chung', en: 'the country’s' },
  sample: { vi: 'Bản in thử (PDF)', en: 'Sample (PDF)' },
  source: { vi: 'Tải tệp mẫu', en: 'Download the template' },
  forms: { vi: 'Biểu mẫu in', en: 'Printed forms' },
} satisfies Words;
