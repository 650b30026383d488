import { defineErrors } from '../../kernel/errors/problem.ts';

export const errors = defineErrors('signing', {
  noCertificate: {
    status: 409,
    vi: 'Bạn chưa đăng ký chứng thư số. Hãy đăng ký ở trang Chứng thư số của tôi',
    en: 'You have no certificate yet. Register one on the page My certificate',
  },
  noSeal: {
    status: 409,
    vi: 'Cơ quan chưa có chứng thư số để đóng dấu. Hãy báo quản trị viên hệ thống',
    en: 'The agency has no certificate for its seal yet. Tell the system operator',
  },
  notKeeper: {
    status: 403,
    vi: 'Chỉ người được giao giữ con dấu, khóa bí mật của cơ quan mới được ký số của cơ quan',
    en: 'Only who was given the agency’s seal and secret key to keep may sign for it',
  },
  certificateOver: {
    status: 409,
    vi: 'Chứng thư số đã hết hạn ngày {date}. Hãy đăng ký chứng thư mới trước khi ký',
    en: 'The certificate ended on {date}. Register a new one before you sign',
  },
  certificateNotYet: {
    status: 409,
    vi: 'Chứng thư số chưa có hiệu lực trước ngày {date}',
    en: 'The certificate is not valid before {date}',
  },
  imageMissing: {
    status: 409,
    vi: 'Chưa có hình ảnh chữ ký hoặc con dấu. Hãy tải lên trước khi ký văn bản có thể thức',
    en: 'There is no image of the signature or seal. Upload it before signing a document that shows it',
  },
  imageNotPng: {
    status: 422,
    vi: 'Hình ảnh phải là tệp PNG, nền trong suốt',
    en: 'The image must be a PNG on a transparent ground',
  },
  imageTooLarge: {
    status: 422,
    vi: 'Hình ảnh lớn quá {kilobytes} KB. Hãy giảm kích thước',
    en: 'The image is larger than {kilobytes} KB. Make it smaller',
  },
  nameDiffers: {
    status: 422,
    vi: 'Chứng thư số này cấp cho {name}, không phải cho bạn',
    en: 'This certificate is {name}’s, not yours',
  },
  nameDiffersAgency: {
    status: 422,
    vi: 'Chứng thư số này cấp cho {name}, không phải cho cơ quan này. Hãy đăng ký chứng thư mang đúng tên cơ quan',
    en: 'This certificate is {name}’s, not this agency’s. Register one that bears the agency’s name',
  },
  issuerUntrusted: {
    status: 422,
    vi: 'Chứng thư số của bạn do {issuer} cấp, không thuộc danh sách tin cậy nào. Hãy dùng chứng thư của tổ chức được tin cậy, hoặc báo quản trị viên thêm danh sách',
    en: 'Your certificate is by {issuer}, who is on no trusted list. Use one of an authority that is trusted, or ask the operator to add the list',
  },
  sealUntrusted: {
    status: 422,
    vi: 'Chứng thư số do {issuer} cấp, không thuộc danh sách tin cậy nào. Hãy dùng chứng thư của tổ chức được tin cậy, hoặc báo quản trị viên thêm danh sách',
    en: 'The certificate is by {issuer}, who is on no trusted list. Use one of an authority that is trusted, or ask the operator to add the list',
  },
  keyTaken: {
    status: 409,
    vi: 'Chứng thư số này đang được người hoặc cơ quan khác dùng để ký ở đây',
    en: 'Somebody else, or another agency, signs here with this certificate',
  },
  pinFormat: {
    status: 422,
    vi: 'Mã PIN gồm 6 đến 12 chữ số, do bạn đặt',
    en: 'The PIN is 6 to 12 digits of your choice',
  },
  pinsDiffer: { status: 422, vi: 'Hai lần nhập mã PIN không giống nhau', en: 'The two PINs are not the same' },
  keyUnchosen: { status: 422, vi: 'Hãy chọn một khóa', en: 'Choose a key' },
  confirmMissing: {
    status: 422,
    vi: 'Hãy đánh dấu rằng bạn chắc chắn',
    en: 'Tick that you are sure',
  },
  positionUnchosen: { status: 422, vi: 'Hãy chọn vị trí được giao giữ dấu', en: 'Choose the position that keeps it' },
  noDocuments: { status: 422, vi: 'Hãy chọn ít nhất một tệp PDF', en: 'Choose at least one PDF file' },
  tooManyDocuments: {
    status: 422,
    vi: 'Mỗi lô tối đa {most} văn bản. Hãy chia thành nhiều lô',
    en: 'A batch takes at most {most} documents. Split them',
  },
  noScans: { status: 422, vi: 'Hãy chọn ít nhất một giấy tờ', en: 'Choose at least one paper' },
  notPdf: { status: 422, vi: 'Tệp {name} không phải PDF', en: 'The file {name} is no PDF' },
  batchRunning: {
    status: 409,
    vi: 'Lô này đang được ký. Hãy chờ hoặc tạm dừng trước',
    en: 'This batch is being signed. Wait, or stop it first',
  },
  batchOver: { status: 409, vi: 'Lô này đã xong', en: 'This batch is done' },
  unsignable: {
    status: 422,
    vi: 'Văn bản này không ký được. Nhật ký của hệ thống ghi lý do',
    en: 'This document cannot be signed. The log of the system says why',
  },
  fileMissing: { status: 409, vi: 'Không đọc được tệp đã tải lên', en: 'The uploaded file cannot be read' },
  noPrintedCode: {
    status: 422,
    vi: 'Hãy nhập đủ mã hoặc địa chỉ in cạnh mã QR',
    en: 'Type the whole code or address printed beside the QR code',
  },
  picture: {
    status: 422,
    vi: 'Đây là ảnh, không phải PDF. Ảnh chụp hay ảnh quét không mang chữ ký số; hãy chọn tệp PDF gốc',
    en: 'This is a picture, not a PDF. Photos and scans carry no digital signature; choose the original PDF',
  },
  unreadable: {
    status: 422,
    vi: 'Không đọc được tệp này như một PDF. Tệp có thể bị hỏng hoặc là loại khác',
    en: 'This file cannot be read as a PDF. It may be damaged or of another kind',
  },
  locked: {
    status: 422,
    vi: 'PDF này có mật khẩu nên không kiểm tra được. Hãy mở khóa hoặc xin bản không đặt mật khẩu',
    en: 'This PDF has a password, so it cannot be checked. Remove it or ask for one without',
  },
});
