import type { Text } from '../../kernel/text/text.ts';

export type Section = { readonly heading: Text; readonly paragraphs: readonly Text[] };

export type TextPageContent = { readonly title: Text; readonly lead: Text; readonly sections: readonly Section[] };

/** The standing texts of the site; `{hotline}` and `{government}` are those of the place. */
export const texts = {
  help: {
    title: { vi: 'Trợ giúp', en: 'Help' },
    lead: {
      vi: 'Cách tìm thủ tục, nộp hồ sơ, theo dõi và nhận kết quả. Nếu cần người hướng dẫn, hãy gọi {hotline}.',
      en: 'How to find a service, apply, follow your case and get the result. To talk to someone, call {hotline}.',
    },
    sections: [
      {
        heading: { vi: 'Tìm thủ tục', en: 'Find a service' },
        paragraphs: [
          {
            vi: 'Gõ việc bạn cần làm vào ô tìm kiếm, có dấu hoặc không dấu, hoặc gõ mã thủ tục. Trang của mỗi thủ tục cho biết ai được nộp, cần giấy tờ gì, lệ phí, thời hạn và kết quả.',
            en: 'Type what you need into the search box, in Vietnamese with or without diacritics, or type the service’s code. Each service’s page says who may apply, which papers are needed, the fee, the time limit and the result.',
          },
        ],
      },
      {
        heading: { vi: 'Nộp hồ sơ', en: 'Apply' },
        paragraphs: [
          {
            vi: 'Đăng nhập bằng tài khoản định danh điện tử, rồi trả lời từng câu hỏi. Mỗi bước đều được lưu: bạn có thể dừng lại và làm tiếp trên máy khác.',
            en: 'Sign in with your electronic identity, then answer one question at a time. Every step is saved: you can stop and go on with another device.',
          },
          {
            vi: 'Giấy tờ đính kèm là tệp PDF, hoặc ảnh JPEG, PNG rõ nét, chụp đủ bốn góc.',
            en: 'Attach papers as PDF files or as sharp JPEG or PNG photos that show all four corners.',
          },
        ],
      },
      {
        heading: { vi: 'Theo dõi và bổ sung', en: 'Follow and add' },
        paragraphs: [
          {
            vi: 'Với mã hồ sơ, ai cũng xem được mức độ hoàn thành. Khi đăng nhập, bạn xem được toàn bộ quá trình và bổ sung giấy tờ khi được yêu cầu. Thời gian chờ bổ sung không tính vào thời hạn giải quyết.',
            en: 'With the case code anybody can see how far a case has come. Signed in, you see the whole course and can add papers when asked. The time spent waiting for them does not count towards the time limit.',
          },
        ],
      },
      {
        heading: { vi: 'Nộp trực tiếp', en: 'Apply in person' },
        paragraphs: [
          {
            vi: 'Bạn luôn có thể nộp tại Bộ phận Một cửa. Cán bộ ở đó cũng giúp bạn nộp trực tuyến, không thu tiền hướng dẫn.',
            en: 'You can always apply at a one-stop counter. The officers there also help you apply online, free of charge.',
          },
        ],
      },
    ],
  },
  contact: {
    title: { vi: 'Liên hệ', en: 'Contact' },
    lead: {
      vi: 'Tổng đài hướng dẫn thủ tục hành chính: {hotline}.',
      en: 'Helpline for public services: {hotline}.',
    },
    sections: [
      {
        heading: { vi: 'Hỏi về hồ sơ của bạn', en: 'Ask about your case' },
        paragraphs: [
          {
            vi: 'Hãy nói mã hồ sơ in trên Giấy tiếp nhận hồ sơ. Tên nơi tiếp nhận cũng ở trên giấy đó.',
            en: 'Have your case code ready: it is on the receipt, with the name of the office that received your case.',
          },
        ],
      },
      {
        heading: { vi: 'Phản ánh, kiến nghị', en: 'Complaints and suggestions' },
        paragraphs: [
          {
            vi: 'Nếu hồ sơ bị chậm, bị yêu cầu thêm giấy tờ ngoài quy định hoặc bị phiền hà, hãy phản ánh đến {government}.',
            en: 'If your case is late, if you are asked for papers the rules do not name, or if you are treated badly, tell {government}.',
          },
        ],
      },
    ],
  },
  privacy: {
    title: { vi: 'Dữ liệu cá nhân', en: 'Privacy' },
    lead: {
      vi: '{government} chỉ dùng dữ liệu của bạn để giải quyết hồ sơ và trả kết quả.',
      en: '{government} uses your data only to decide your case and give you the result.',
    },
    sections: [
      {
        heading: { vi: 'Chúng tôi lưu những gì', en: 'What we keep' },
        paragraphs: [
          {
            vi: 'Những gì bạn khai, giấy tờ bạn gửi, các bước xử lý và kết quả. Khi đăng nhập, hệ thống định danh điện tử cung cấp họ tên, ngày sinh, số định danh cá nhân và cách liên hệ của bạn.',
            en: 'Your answers, the papers you send, the steps taken and the result. When you sign in, the electronic identity system gives us your name, date of birth, personal number and contact details.',
          },
        ],
      },
      {
        heading: { vi: 'Ai được xem', en: 'Who can see it' },
        paragraphs: [
          {
            vi: 'Chỉ cán bộ của cơ quan tiếp nhận và giải quyết hồ sơ, trong phạm vi nhiệm vụ. Mỗi lần cán bộ xem số định danh đầy đủ của bạn đều được ghi lại; bạn xem được danh sách đó trong tài khoản của mình.',
            en: 'Only officers of the agencies that receive and decide your case, as their duties require. Each time an officer sees your full personal number it is recorded, and you can see that list in your account.',
          },
        ],
      },
      {
        heading: { vi: 'Quyền của bạn', en: 'Your rights' },
        paragraphs: [
          {
            vi: 'Theo Luật Bảo vệ dữ liệu cá nhân năm 2025, bạn có quyền được biết, xem, yêu cầu chỉnh sửa dữ liệu của mình và khiếu nại về việc sử dụng dữ liệu. Hồ sơ đã nộp được lưu trữ theo pháp luật về lưu trữ.',
            en: 'Under the Personal Data Protection Law of 2025 you have the right to know, see and have corrected the data about you, and to complain about its use. Cases are archived as the law on archives requires.',
          },
        ],
      },
      {
        heading: { vi: 'Cookie', en: 'Cookies' },
        paragraphs: [
          {
            vi: 'Trang này chỉ dùng cookie cần thiết để giữ phiên đăng nhập và ngôn ngữ bạn chọn. Không có quảng cáo và không theo dõi.',
            en: 'This site uses only the cookies it needs to keep you signed in and remember your language. There is no advertising and no tracking.',
          },
        ],
      },
    ],
  },
  accessibility: {
    title: { vi: 'Khả năng tiếp cận', en: 'Accessibility' },
    lead: {
      vi: 'Trang này được làm để ai cũng dùng được, theo tiêu chuẩn WCAG 2.2 mức AA.',
      en: 'This site is made so that everybody can use it, to the standard WCAG 2.2 level AA.',
    },
    sections: [
      {
        heading: { vi: 'Bạn có thể', en: 'You can' },
        paragraphs: [
          {
            vi: 'phóng to chữ đến 400 % mà không phải cuộn ngang; làm mọi việc chỉ bằng bàn phím; dùng phần mềm đọc màn hình; chọn nền tối hoặc độ tương phản cao trong máy của bạn; dùng điện thoại cũ, mạng chậm, tắt JavaScript.',
            en: 'enlarge text to 400% without scrolling sideways; do everything with a keyboard alone; use a screen reader; choose a dark or high-contrast display on your device; use an old telephone, a slow line, or no JavaScript.',
          },
        ],
      },
      {
        heading: { vi: 'Những chỗ chưa tốt', en: 'What is not yet good' },
        paragraphs: [
          {
            vi: 'Ảnh chụp giấy tờ do người nộp gửi không có phần mô tả bằng lời, nên phần mềm đọc màn hình không đọc được.',
            en: 'Photos of papers sent by applicants have no description in words, so screen readers cannot read them.',
          },
        ],
      },
      {
        heading: { vi: 'Nếu bạn gặp trở ngại', en: 'If something gets in your way' },
        paragraphs: [
          {
            vi: 'Hãy gọi {hotline}: chúng tôi sẽ giúp bạn làm việc cần làm bằng cách khác và sửa trang này.',
            en: 'Call {hotline}: we will help you do what you need in another way, and mend this site.',
          },
        ],
      },
    ],
  },
} satisfies Record<string, TextPageContent>;
