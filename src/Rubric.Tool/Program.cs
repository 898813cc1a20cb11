using System.Runtime.InteropServices;
using System.Text;
using Rubric.Tool;

// UTF-8 whatever the console was set to: rubrics are Chinese, and a redirected file must be the same everywhere.
try
{
    Console.OutputEncoding = Encoding.UTF8;
}
catch (IOException)
{
    // No console at all; the writers below do not need one.
}

var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024);
using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
using var cancellation = new CancellationTokenSource();

// The first Ctrl+C stops between two lines of output; a second one ends the process the hard way.
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
});

var terminals = new Terminals(Output: !Console.IsOutputRedirected, Error: !Console.IsErrorRedirected);
int exitCode = RubricTool.Run(args, output, error, terminals, cancellation.Token);
try
{
    output.Flush();
}
catch (IOException)
{
    // Who reads has gone, as in 'rubric score … | head': there is nobody left to tell.
}
return exitCode;
