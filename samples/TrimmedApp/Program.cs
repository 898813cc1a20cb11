using System.Text;
using TrimmedLibrary;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

foreach (string line in StationRating.Rate(Path.Combine(AppContext.BaseDirectory, "documents", "sheets.csv")))
{
    Console.WriteLine(line);
}
