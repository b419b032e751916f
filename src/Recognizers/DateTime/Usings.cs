// Inside Microsoft.Recognizers.Text the name DateTime is this namespace.
global using Moment = System.DateTime;
