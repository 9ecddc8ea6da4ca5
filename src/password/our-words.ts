import { listOf, plain, type WordList } from './word-list.js';

/** What zxcvbn's packs rank too low, or do not have: what people at a desk with a telephone type. Without accents. */
export const lists = {
  es: `contrasena contrasenya clave miclave micontrasena secreto acceso entrar hola holahola bienvenido bienvenida
    bienvenidos usuario administrador invitado prueba temporal cambiame cambiar nueva nuevaclave empresa oficina despacho
    trabajo recepcion ventas soporte gerencia cliente factura negocio teamo tequiero teamomucho mivida miamor amor
    familia hijos mama papa princesa bebe corazon estrella gatito perrito
    centralita centralitavirtual extension extensiones telefono telefonos telefonia movil llamada llamadas buzon locutorio
    auriculares voz fijo marcacion operadora
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
    primavera verano otono invierno lunes martes miercoles jueves viernes sabado domingo navidad semanasanta vacaciones
    madrid barcelona valencia sevilla zaragoza malaga murcia palma bilbao alicante cordoba valladolid vigo gijon granada
    vitoria coruna oviedo pamplona santander sansebastian burgos salamanca almeria cadiz huelva jaen leon lleida girona
    tarragona castellon logrono badajoz caceres toledo canarias tenerife laspalmas mallorca ibiza galicia andalucia
    catalunya euskadi asturias espana mexico bogota lima quito caracas santiago buenosaires montevideo habana medellin
    cali guadalajara monterrey panama asuncion lapaz argentina colombia chile peru
    realmadrid halamadrid fcbarcelona barca forcabarca visca viscabarca atleti atletico atleticomadrid betis
    realbetis sevillafc athletic realsociedad valenciacf espanyol osasuna deportivo bocajuniors riverplate america chivas
    qwertyn asdfghjkln`,
  en: `password mypassword passphrase secret welcome welcomeback letmein changeme newpassword temporary guest admin
    administrator user default test testing hello hithere login signin access company office business sales support
    reception manager customer work iloveyou loveyou mylove family princess sweetheart
    phone phones telephone mobile extension extensions voicemail voip pbx sip asterisk callcenter callcentre headset
    operator switchboard dialtone landline softphone
    january february march april may june july august september october november december
    spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday christmas easter
    london manchester liverpool birmingham leeds glasgow edinburgh dublin cardiff belfast newyork losangeles chicago
    boston miami houston dallas seattle denver atlanta toronto sydney melbourne england scotland ireland america
    arsenal chelsea everton tottenham manutd manchesterunited mancity celtic rangers lakers yankees cowboys`,
};

/** The first of them is guessed as early as this. */
const FIRST = 10;

/** Ours are guessed early, in any language: people are not asked for the one of their password. */
export const ourWords: WordList = listOf(
  new Map(
    Object.values(lists).flatMap((words) =>
      words.split(/\s+/).map((word, index): [string, number] => [plain(word), FIRST + index]),
    ),
  ),
);
