/** Given names for made-up people; every letter is one that Windows-1252 has. */
export const givenNames: readonly string[] = words(`
  Anna Berta Carla Dörte Elke Frauke Gesa Hanna Inga Jördis Käthe Lena Maike Nele Okka Petra Rieke
  Silke Tomke Ulrike Vera Wiebke Yasmin Zoë Änne Birgit Christiane Dagmar Edda Fiona
  Grit Heike Imke Jana Katrin Lieselotte Martina Nadine Olga Paula Renate Sabine Tanja Ute Viola
  Anna-Lena Eva-Maria Karla-Sophie Marie-Luise Anne-Käthe Ann-Christin
  Arne Björn Carsten Detlef Enno Folkert Götz Henning Ingo Jörg Knut Lars Malte Niels Ole Peer Rolf
  Sönke Thorben Uwe Volker Wilm Yannick Günter Jürgen Rüdiger André René Alexander Bernd Christoph
  Dirk Emre Frank Gerd Holger Jens Klaus Lutz Matthias Norbert Oliver Philipp Ralf Stefan Timo
  Udo Viktor Werner Hans-Jürgen Karl-Heinz Jan-Ole Klaus-Dieter Hans-Peter Max Tim Bo Ümit
`);

/** Family names for made-up people; every letter is one that Windows-1252 has. */
export const familyNames: readonly string[] = words(`
  Adler Ahrens Albrecht Andresen Asmussen Bahr Bartels Baumann Becker Behnke Bergmann Böttcher
  Brandt Braun Brüggemann Burmeister Büsing Carstens Christiansen Claußen Clausen Dahl Detlefsen
  Dethlefs Diekmann Dörfler Ebert Eggers Ehlers Engel Ernst Fähnrich Feddersen Fischer Fleischer
  Förster Frahm Franzen Friedrichs Fuchs Gärtner Gerdes Goetze Gosch Göttsche Graf Greve Groß
  Großmann Günther Haase Hagemann Hansen Harder Hartmann Hass Heinrich Hennings Herrmann Hinrichs
  Hoffmann Höper Horn Hübner Ihde Iversen Jacobs Jäger Jansen Janssen Jensen Jessen Johannsen
  Jürgens Kähler Kaiser Karstens Keller Ketels Klein Klüver Knutzen Koch Köhler König Köster Kraft
  Kröger Krüger Kühl Kühn Lange Langfeldt Lassen Lehmann Lohse Lorenzen Lübke Lüders Lührs Maaß
  Martens Martensen Matthiesen Meier Meyer Maier Mayer Michaelis Möller Moeller Mohr Momsen Müller
  Mueller Nagel Nehlsen Neumann Nickelsen Nissen Nommensen Nöhren Oldörp Ohlsen Otte Özdemir Paulsen
  Peters Petersen Pohlmann Prieß Pries Rathje Rehder Reimers Richter Rickertsen Rohwer Röhl Rörup
  Runge Sager Schäfer Schlüter Schmidt Schmitt Schmitz Schnoor Schröder Schroeder Schulz Schulze
  Schütt Schwarz Schweizer Siemsen Sievers Sönnichsen Sørensen Stahmer Steffen Steffens Stöver
  Strauß Struve Stühmer Suhr Tams Tamm Thiessen Thießen Thom Thorn Thoms Thomsen Tiedemann Tiedje
  Tönnies Ueberschär Übermuth Voigt Vollert Voß Voss Wagner Weber Weiß Weiss Wendt Wiese Wilckens
  Winkler Wittern Wolf Wolff Wulf Wulff Yilmaz Zander Ziegler Zimmermann Zöllner
  D'Angelo O'Neill D'Arcy
  von_der_Heide van_Lüde zu_Holm
`).map((name) => name.replaceAll('_', ' '));

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
