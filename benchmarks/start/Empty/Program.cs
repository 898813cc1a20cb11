// What any program pays before it does something: the start of the process and a line of output.
Console.WriteLine("nothing scored");
