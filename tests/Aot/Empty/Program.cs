using var http = new HttpClient();
using var answer = await http.PostAsync(new Uri(args[0]), new StringContent("{}"));
Console.WriteLine(await answer.Content.ReadAsStringAsync());
