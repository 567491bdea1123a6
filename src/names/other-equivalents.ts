/** Treaties, laws, indices and other things with several names, in the form that src/names/equivalents.ts describes. */
export const OTHERS = `
Declaration by United Nations | United Nations Declaration; United Nations Declaration of 1942
North American Free Trade Agreement | | NAFTA; Nafta
General Data Protection Regulation | | GDPR
Affordable Care Act | Patient Protection and Affordable Care Act; Obamacare | ACA
Joint Comprehensive Plan of Action | Iran nuclear deal | JCPOA
Troubled Asset Relief Program | | TARP
Dow Jones Industrial Average | Dow Jones Industrial; Dow Jones Industrials; Dow Jones; Dow Jones Index; US Dow Jones Industrial Average; Dow Industrials | Dow; DJIA
S&P 500 | Standard & Poor's 500; Standard and Poor's 500 Index; Standard & Poor's 500 Stock Index; S&P 500 Index
FTSE 100 | FTSE 100 Index; FTSE-100; FTSE 100 Share Index | FTSE; Footsie
Nikkei 225 | Nikkei; Nikkei Index; Nikkei 225 Index; Nikkei 225 Stock Average
Nasdaq Composite | Nasdaq Composite Index; NASDAQ Index; NASDAQ composite
Hang Seng Index | Hang Seng
`;
