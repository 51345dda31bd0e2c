"""Capitalised words that name neither a person nor an organisation: the calendar, peoples, places, things, titles.

Closed classes in lower case. A name that is missing here is masked where it need not be; nothing is left bare by it.
"""

from __future__ import annotations

CALENDAR = frozenset(
    "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday "
    "sundays mon tue tues wed thu thur thurs fri sat january february march april may june july august september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan eid diwali "
    "hanukkah passover thanksgiving halloween lent advent xmas".split()
)
PEOPLES = frozenset(
    "english french german spanish italian portuguese dutch polish russian ukrainian czech slovak hungarian romanian "
    "bulgarian greek turkish arabic hebrew persian farsi hindi urdu bengali punjabi tamil telugu gujarati marathi "
    "mandarin cantonese chinese japanese korean vietnamese thai malay indonesian tagalog swahili yoruba igbo hausa zulu "
    "afrikaans amharic somali latin welsh irish scottish gaelic british american canadian mexican brazilian argentinian "
    "chilean colombian peruvian african nigerian kenyan ghanaian ethiopian egyptian moroccan algerian tunisian israeli "
    "palestinian lebanese syrian iraqi iranian saudi pakistani indian bangladeshi filipino australian swedish norwegian "
    "danish finnish icelandic estonian latvian lithuanian swiss austrian belgian croatian serbian bosnian slovenian "
    "albanian georgian armenian european asian caribbean jamaican cuban arab jewish muslim christian catholic "
    "protestant hindu buddhist sikh roman victorian asians europeans americans germans italians".split()
)
PLACES = frozenset(
    "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh "
    "belarus belgium benin bolivia botswana brazil bulgaria cambodia cameroon canada chile china colombia croatia cuba "
    "cyprus denmark ecuador egypt england eritrea estonia ethiopia finland france gambia germany ghana greece guatemala "
    "guinea haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan "
    "kazakhstan kenya kosovo kuwait laos latvia lebanon liberia libya liechtenstein lithuania luxembourg madagascar "
    "malawi malaysia mali malta mexico moldova monaco mongolia montenegro morocco mozambique myanmar namibia nepal "
    "netherlands holland nicaragua nigeria norway oman pakistan palestine panama paraguay peru philippines poland "
    "portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden "
    "switzerland syria taiwan tanzania thailand togo tunisia turkey uganda ukraine uruguay venezuela vietnam wales yemen "
    "zambia zimbabwe uk usa us eu uae britain europe africa asia america americas oceania antarctica scandinavia "
    "balkans benelux dach emea apac caribbean midlands yorkshire cornwall kent essex sussex bavaria saxony catalonia "
    "andalusia brittany normandy tuscany sicily lombardy "
    "alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa "
    "kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska "
    "nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming ontario quebec alberta "
    "london manchester birmingham leeds glasgow edinburgh liverpool bristol cardiff belfast sheffield newcastle "
    "nottingham oxford cambridge dublin cork galway paris lyon marseille toulouse nice bordeaux lille berlin hamburg "
    "munich münchen cologne köln frankfurt stuttgart düsseldorf dortmund leipzig dresden hanover hannover nuremberg "
    "bremen bonn vienna wien graz salzburg zurich zürich geneva basel bern amsterdam rotterdam utrecht hague antwerp "
    "brussels ghent madrid barcelona valencia seville lisbon lisboa porto rome roma milan milano naples turin florence "
    "venice athens istanbul ankara warsaw kraków krakow prague budapest bucharest sofia belgrade zagreb ljubljana kyiv "
    "moscow helsinki stockholm oslo copenhagen reykjavik tallinn riga vilnius boston chicago houston dallas austin "
    "seattle denver atlanta miami philadelphia phoenix detroit portland toronto montreal vancouver ottawa calgary "
    "sydney melbourne brisbane perth adelaide auckland wellington tokyo osaka kyoto seoul busan beijing shanghai "
    "shenzhen guangzhou taipei bangkok hanoi jakarta manila delhi mumbai bangalore bengaluru chennai kolkata hyderabad "
    "pune karachi lahore islamabad dhaka dubai doha riyadh jeddah cairo casablanca tunis algiers lagos abuja accra "
    "nairobi kampala johannesburg pretoria durban soweto bogotá bogota lima santiago quito caracas havana brooklyn "
    "manhattan rio".split()
)
OF_TWO = frozenset(
    "new york|new zealand|new delhi|new jersey|new mexico|new england|new year|south africa|north america|"
    "south america|latin america|south korea|north korea|saudi arabia|sri lanka|costa rica|puerto rico|el salvador|"
    "hong kong|los angeles|san francisco|san diego|san jose|las vegas|salt lake|cape town|abu dhabi|tel aviv|"
    "buenos aires|são paulo|sao paulo|mexico city|great britain|united kingdom|united states|northern ireland|"
    "middle east|north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|the hague|"
    "good friday|mother's day|father's day|boxing day|bank holiday|black friday|cyber monday".split("|")
)
THINGS = frozenset(
    "excel word powerpoint outlook onenote sharepoint onedrive teams office windows access gmail docs sheets slides "
    "drive calendar forms maps chrome safari firefox android ios iphone iphones ipad ipads mac macbook macs macos linux "
    "ubuntu slack zoom skype whatsapp telegram signal facebook instagram twitter linkedin tiktok youtube pinterest "
    "reddit discord messenger snapchat jira confluence trello asana notion airtable miro figma canva photoshop "
    "illustrator indesign github gitlab bitbucket git docker kubernetes jenkins terraform python java javascript "
    "typescript rust ruby php golang sql excel's kafka postgres postgresql mysql mongodb redis react angular node "
    "graphql bluetooth wifi wi-fi internet web pdf csv chatgpt copilot gpt alexa siri paypal stripe venmo spotify "
    "netflix kindle airbnb uber wikipedia google googled quickbooks xero salesforce hubspot mailchimp zapier dropbox "
    "evernote doodle calendly loom tableau looker grafana datadog ai markdown "
    "covid corona brexit gdpr scrum kanban lego polaroid velcro post-it catch-22".split()
)
ACRONYMS = frozenset(
    "ai crm ok vat ci api pdf it gp cfo pr cla hr gps sso po sql sdk cli erp pta tv ospo id nda soc iso llm yaml csv rest "
    "ssh qa rfp sap vr aa sms sbar ui iban cat prn jaws apr ciso agm cd dx cve sast vpn cv rag sre cto rc bi pm etl elt "
    "mfa readme scim ide aria wcag vps mit qr roi vp edi cio pos oee mes bim ceo coo cmo cpo cso md mba phd bsc ba ma "
    "usa uk us eu uae un nato nhs url uri http https html css xml json tcp ip dns ftp usb hdmi ram cpu gpu ssd lan wan "
    "wlan sim nfc rfid led lcd pc dvd cctv diy faq fyi asap tbc tbd eta etd eod eow rsvp ps nb aka diy am pm gmt utc bst "
    "cet est pst kpi okr sla slo nps csat mvp poc b2b b2c d2c saas paas iaas mrr arr cac ltv ebitda capex opex roas ctr "
    "cpc cpm seo sem sme smb ngo plc llc gmbh ltd inc ag kg ux cx ml nlp ocr dpo gdpr hipaa pci aml kyc ach sepa bic pin "
    "otp tan atm mot suv ev gp er icu mri ct ecg a&e ot pt ot rn dr adhd gcse sat ged esl ect r&d h&s hse coshh ppe msds "
    "bom cad cam cnc plm sop rma sku mrp wms tms upc ean dhl rfi rfq sow msa mou loi esg csr hvac epc dob ssn nin fbi "
    "cia irs hmrc dvla bbc gmo fifa asap lol omg btw imo imho tbh idk fwd cc bcc re wip ooo wfh brb ty thx pls lgtm nsfw "
    "tldr eur usd gbp chf jpy aud cad".split()
)
TITLES = frozenset(
    "mr mrs ms miss mx dr prof professor doctor sir dame lord lady madam captain colonel major general sergeant sgt "
    "lieutenant officer constable judge justice senator congressman congresswoman councillor mayor president chancellor "
    "minister reverend rev imam rabbi pastor fr nurse sister brother father mother uncle aunt auntie grandma grandpa "
    "granny cousin herr frau fräulein madame mme monsieur mademoiselle mlle señor señora señorita sr sra "
    "signor signora signorina pan pani mevrouw meneer chief coach chef headmaster headmistress principal".split()
)
ROLES = frozenset(
    "interviewer interviewee participant participants moderator respondent facilitator researcher speaker host guest "
    "customer user client client's me you q a i r p observer notetaker translator unknown everyone everybody all team "
    "note notes question answer name subject date from to re cc topic goal section part step task ceo cto cfo coo cmo vp "
    "internet web".split()
)
ORGANISED = frozenset(
    "ltd limited inc incorporated llc llp plc gmbh ag kg ug se sa sas sarl srl spa nv bv oy ab as aps pty corp "
    "corporation co company group holding holdings bank insurance mutual trust foundation fund capital ventures "
    "partners associates solicitors lawyers accountants consulting consultants consultancy clinic hospital hospice "
    "practice pharmacy university college school academy institute kindergarten nursery church parish ministry council "
    "department authority agency bureau commission association society union federation league club cooperative coop "
    "charity logistics freight transport haulage shipping airlines airways motors lifts foods catering bakery brewery "
    "dairy farm farms growers hotel hotels restaurant cafe café robotics systems solutions services software labs "
    "technologies technology tech digital media studio studios design designs press publishing paper energy power "
    "electric water gas telecom networks steel chemicals pharma biotech medical dental health healthcare care homes "
    "housing properties estates construction builders engineering industries manufacturing works supplies retail stores "
    "markets market brothers bros sons agents realty travel tours theatre museum library centre center".split()
)
PARTICLES = frozenset(
    "de del della di da do dos das du des la le las los van von der den dem het ter ten zu zum zur bin bint ibn ben abu "
    "al el y e st st. of".split()
)
