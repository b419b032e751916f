using Recognition.Bench;

return args switch
{
    ["corpus", var train, .. var rest] => Corpus.Measure(train, rest),
    ["knowledge", var folder, .. var rest] => KnowledgeBench.Measure(folder, rest),
    ["folds", var train, .. var rest] => Folds.Measure(train, rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: Recognition.Bench corpus TRAIN.tsv [ROWS.tsv ...]   train on one file, measure on the others: accuracy, AUROC, speed, memory
               Recognition.Bench folds TRAIN.tsv [FOLDS]           cross-validate (as many folds as rows: leave one out)
               Recognition.Bench knowledge FOLDER [FOLDS] [ROWS.tsv ...]   train on knowledge; cross-validate; measure on questions; fit the confidence; speed
        A file holds one text<TAB>label a line; the label "oos" marks what is out of scope.
        """);
    return 2;
}
