/** Usual given and family names of many countries, to draw people from whom nobody has listed. */
import type { Random } from '../../fixtures/random.ts';

interface Usual {
  region: string;
  given: string[];
  families: string[];
}

const usual = (region: string, given: string, families: string): Usual => ({
  region,
  given: given.trim().split(/\s+/),
  families: families.trim().split(/\s+/),
});

/** From what statistics offices publish of the most frequent names. */
export const USUAL_NAMES: readonly Usual[] = [
  usual(
    'United States',
    `James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph
     Jessica Thomas Sarah Charles Karen Christopher Lisa Daniel Nancy Matthew Betty Anthony Margaret Mark Sandra Donald
     Ashley Steven Kimberly Paul Emily Andrew Donna Joshua Michelle Kenneth Carol Kevin Amanda Brian Dorothy George
     Melissa Edward Deborah Ronald Stephanie Timothy Rebecca Jason Sharon Jeffrey Laura Ryan Cynthia Jacob Kathleen Emma
     Olivia Ava Sophia Mia Madison Abigail Chloe Tyler Brandon Zachary Austin Logan Mason Noah Ethan Liam Aiden`,
    `Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson
     Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker
     Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell
     Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy
     Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson
     Daniels Brooks Chavez Wood James Bennett Gray Mendoza Ruiz Hughes Price Alvarez Castillo Sanders Patel Myers Long`,
  ),
  usual(
    'Britain and Ireland',
    `Oliver Amelia Harry Isla Jack Ava Jacob Emily Charlie Sophie Alfie Grace Freddie Lily Archie Freya Callum Niamh
     Sean Aoife Declan Ciara Rhys Megan Owen Bethan Graham Gillian Nigel Tracey Stuart Heather Fiona Craig Alistair Elspeth`,
    `Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts
     Green Hall Wood Jackson Clarke Murphy Byrne Ryan OBrien Walsh OConnor Doyle McCarthy Gallagher Campbell Stewart
     Macdonald Fraser Murray Reid Hughes Griffiths Lloyd Morgan Khan Ahmed Begum Hussain Singh Kaur`,
  ),
  usual(
    'Germany, Austria and Switzerland',
    `Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Stefan Markus Christian Daniel Sebastian Jan Tobias Lukas Leon Finn
     Maximilian Ursula Monika Petra Sabine Renate Karin Brigitte Andrea Claudia Susanne Stefanie Julia Katharina Anna
     Lena Hannah Mia Emilia Leonie Johanna Heike Silke`,
    `Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf
     Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Schmid
     Schulze Maier Köhler Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Vogel
     Gruber Steiner Moser Pichler Keller Brunner Baumann Frei`,
  ),
  usual(
    'France and Belgium',
    `Jean Marie Pierre Nathalie Michel Isabelle Philippe Sylvie Alain Catherine Nicolas Céline Julien Sandrine Thomas
     Camille Lucas Léa Hugo Manon Louis Chloé Gabriel Emma Arthur Jade Antoine Inès Mathieu Aurélie Olivier Valérie`,
    `Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David
     Bertrand Roux Vincent Fournier Morel Girard André Lefèvre Mercier Dupont Lambert Bonnet François Martinez Peeters
     Janssens Maes Jacobs Mertens Willems Claes Goossens Wouters`,
  ),
  usual(
    'Spain',
    `Antonio María José Carmen Manuel Ana Francisco Isabel Juan Laura David Cristina Javier Marta Daniel Lucía Carlos
     Sara Miguel Paula Alejandro Elena Rafael Pilar Pedro Raquel Ángel Sofía Pablo Rosa Sergio Beatriz`,
    `García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno
     Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina
     Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Iglesias`,
  ),
  usual(
    'Latin America',
    `José Juan Luis Carlos Jorge Pedro Jesús Manuel Francisco Roberto Miguel Fernando Ricardo Eduardo Sergio Alberto María
     Guadalupe Juana Margarita Verónica Patricia Gabriela Leticia Alejandra Claudia Camila Valentina Mariana Daniela
     Andrés Santiago Mateo Diego`,
    `Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes
     Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera Juárez
     Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Rojas Salazar Quispe Mamani Restrepo Ospina`,
  ),
  usual(
    'Brazil and Portugal',
    `João Maria José Ana Antônio Francisca Carlos Adriana Paulo Juliana Pedro Márcia Lucas Fernanda Luiz Patrícia Marcos
     Aline Gabriel Camila Rafael Bruna Tiago Beatriz Rui Inês Nuno Catarina Gonçalo Leonor`,
    `Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida
     Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas
     Cardoso Ramos Gonçalves Teixeira Pinto Moura Correia Antunes`,
  ),
  usual(
    'Italy',
    `Giuseppe Maria Giovanni Anna Antonio Giulia Mario Rosa Luigi Francesca Francesco Chiara Marco Sara Alessandro Laura
     Andrea Elena Luca Valentina Matteo Federica Davide Silvia Stefano Paola Lorenzo Martina Simone Alessia`,
    `Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti DeLuca Mancini Costa
     Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo
     Gentile Martinelli Vitale Lombardo Serra Coppola`,
  ),
  usual(
    'Poland and Czechia',
    `Piotr Anna Krzysztof Maria Andrzej Katarzyna Tomasz Małgorzata Paweł Agnieszka Michał Barbara Marcin Ewa Jakub
     Magdalena Adam Zofia Jan Hana Petr Jana Tomáš Eva Lukáš Lenka Jiří Kateřina`,
    `Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski
     Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowski Novák Svoboda Novotný Dvořák
     Černý Procházka Kučera Veselý Horák Němec`,
  ),
  usual(
    'Scandinavia and the Netherlands',
    `Lars Anna Erik Maria Karl Margareta Anders Kristina Johan Elisabeth Per Karin Nils Eva Mikkel Mette Søren Kirsten
     Jens Hanne Ole Inger Jan Daan Emma Sem Tess Bram Sanne Pieter Johanna Kees`,
    `Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Hansen Johansen Olsen Larsen
     Andersen Nielsen Jensen Pedersen Christensen Rasmussen Sørensen Jørgensen Madsen Korhonen Virtanen Mäkinen Nieminen
     Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer`,
  ),
  usual(
    'Turkey',
    `Mehmet Fatma Mustafa Ayşe Ahmet Emine Ali Hatice Hüseyin Zeynep Hasan Elif İbrahim Meryem İsmail Şerife Osman Zehra
     Yusuf Sultan Murat Hanife Ömer Merve Emre Büşra Burak Esra`,
    `Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan
     Şimşek Polat Özcan Korkmaz Çakır Erdoğan Yavuz Can Acar Şen Aktaş Güler Yalçın`,
  ),
  usual(
    'India',
    `Rahul Priya Amit Anjali Sanjay Pooja Rajesh Sunita Vijay Neha Anil Kavita Suresh Deepa Ravi Lakshmi Manoj Asha Arjun
     Divya Rohan Shreya Karthik Ananya Vikram Meera Nikhil Swati Arun Rekha`,
    `Sharma Verma Gupta Singh Kumar Patel Shah Mehta Reddy Nair Iyer Rao Joshi Kulkarni Desai Agarwal Mishra Pandey Yadav
     Chauhan Das Banerjee Mukherjee Chatterjee Ghosh Bose Pillai Menon Naidu Jain`,
  ),
  usual(
    'East and Southeast Asia',
    `Wei Fang Min Jing Lei Yan Jun Xia Hui Yong Hiroshi Yuki Takashi Sakura Kenji Haruka Minh Linh Anh Hoa Tuan Huong
     Seojun Jiwoo Minjun Soyeon Siti Putri Budi Dewi Somchai Malee Jose Maria`,
    `Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Nguyen
     Tran Le Pham Hoang Phan Kim Lee Park Choi Jung Santoso Wijaya Saetang Reyes Cruz Bautista`,
  ),
  usual(
    'Russia and Ukraine',
    `Alexander Elena Sergey Olga Dmitry Natalia Andrey Tatiana Alexey Irina Ivan Svetlana Mikhail Anna Vladimir Maria
     Oleksandr Oksana Andriy Yulia Maxim Anastasia Nikita Daria Pavel Ksenia`,
    `Ivanov Smirnov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Petrov Volkov Solovyov Vasiliev Zaitsev Pavlov
     Semenov Golubev Vinogradov Bogdanov Vorobyov Melnyk Shevchenko Bondarenko Kovalenko Boyko Tkachenko Kravchenko
     Koval Oliynyk Shevchuk`,
  ),
  usual(
    'Arabic countries, Iran and Pakistan',
    `Mohammed Fatima Ahmed Aisha Ali Maryam Omar Zainab Hassan Khadija Hussein Noor Ibrahim Layla Youssef Amina Khalid
     Salma Mahmoud Huda Mustafa Rania Abdullah Yasmin Reza Zahra Mehdi Sara Imran Ayesha Bilal Sana`,
    `Ahmed Ali Hassan Hussein Ibrahim Khalil Mansour Saleh Nasser Haddad Khoury Najjar Sayed Farouk Salem Aziz Hamdan
     Qasim Mahmoud Rahman Khan Malik Butt Chaudhry Qureshi Hosseini Ahmadi Mohammadi Karimi Rezaei Moradi Jafari`,
  ),
  usual(
    'Sub-Saharan Africa',
    `Emmanuel Grace Samuel Blessing Daniel Mercy Joseph Esther Chinedu Ngozi Oluwaseun Folake Kwame Akosua Kofi Ama
     Thabo Nomsa Sipho Lerato Brian Faith Kevin Joyce Tendai Rudo Abebe Tigist Mamadou Aminata`,
    `Okafor Adeyemi Okonkwo Eze Balogun Mensah Owusu Boateng Asante Nkosi Dlamini Ndlovu Khumalo Mokoena Mwangi Otieno
     Kamau Njoroge Ochieng Moyo Ncube Banda Phiri Tesfaye Bekele Diallo Traore Diop Ndiaye Keita`,
  ),
];

export interface UsualPerson {
  region: string;
  name: string;
  /** ISO 8601. */
  born: string;
}

/** One given name, in a third of all a second one, and a family name of the same region; two where that is usual. */
export function drawUsualPerson(random: Random): UsualPerson {
  const { region, given, families } = random.pick(USUAL_NAMES);
  const names = [random.pick(given)];
  if (random.chance(0.33)) names.push(random.pick(given));
  const family = [random.pick(families)];
  if (/Spain|Latin|Brazil/.test(region) && random.chance(0.7)) family.push(random.pick(families));
  const born = `${random.whole(1945, 2007)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  return { region, name: `${[...new Set(names)].join(' ')} ${[...new Set(family)].join(' ')}`, born };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
