//! Vaporetto, trained and timed beside khao; compare_words_peers.py builds and calls it.
//!
//!     vaporetto_peer train MODEL WINDOW WORDS GOLD...   learns from text with `|` at the boundaries (blanks are boundaries, too);
//!                                                       WORDS: a dictionary, one a line, up to a tab ("" for none)
//!     vaporetto_peer cut MODEL < TEXT                   the text with `|` at the boundaries
//!     vaporetto_peer time MODEL RUNS < TEXT             seconds of processor time of each run, one a line
use std::error::Error;
use std::fs;
use std::io::{stdin, stdout, BufWriter, Read, Write};

use vaporetto::{CharacterBoundary, Model, Predictor, Sentence, SolverType, Trainer};

// The defaults of Vaporetto's own training program, but for the size of the windows.
const LONGEST_WORD: u8 = 4;
const EPSILON: f64 = 0.01;
const COST: f64 = 1.0;

/// A line without its marks, and whether there is a boundary behind each character but the last.
fn parse(line: &str) -> (String, Vec<CharacterBoundary>) {
    let (mut text, mut boundaries) = (String::new(), vec![]);
    let (mut blank, mut mark) = (false, false);
    for c in line.chars() {
        if c == '|' {
            mark = true;
            continue;
        }
        if !text.is_empty() {
            boundaries.push(if mark || blank || c.is_whitespace() {
                CharacterBoundary::WordBoundary
            } else {
                CharacterBoundary::NotWordBoundary
            });
        }
        text.push(c);
        (blank, mark) = (c.is_whitespace(), false);
    }
    (text, boundaries)
}

fn train(model: &str, window: u8, words: &str, gold: &[String]) -> Result<(), Box<dyn Error>> {
    let mut sentences = vec![];
    for file in gold {
        for line in fs::read_to_string(file)?.lines() {
            let (text, boundaries) = parse(line);
            if text.is_empty() {
                continue;
            }
            let mut sentence = Sentence::from_raw(text)?;
            sentence.boundaries_mut().copy_from_slice(&boundaries);
            sentences.push(sentence);
        }
    }
    let mut dictionary: Vec<String> = match words {
        "" => vec![],
        file => fs::read_to_string(file)?
            .lines()
            .filter(|line| !line.starts_with('#'))
            .map(|line| line.split('\t').next().unwrap_or("").trim().to_string())
            .filter(|word| !word.is_empty())
            .collect(),
    };
    dictionary.sort();
    dictionary.dedup();
    let mut trainer = Trainer::new(window, window, window, window, dictionary, LONGEST_WORD, &[])?;
    for sentence in &sentences {
        trainer.add_example(sentence);
    }
    let trained = trainer.train(EPSILON, COST, SolverType::L1RegularizedL2LossSVC)?;
    trained.write(&mut BufWriter::new(fs::File::create(model)?))?;
    Ok(())
}

fn predictor(model: &str) -> Result<Predictor, Box<dyn Error>> {
    Ok(Predictor::new(Model::read(fs::File::open(model)?)?, false)?)
}

fn read_text() -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    stdin().read_to_string(&mut text)?;
    Ok(text)
}

fn cut(model: &str) -> Result<(), Box<dyn Error>> {
    let (predictor, text) = (predictor(model)?, read_text()?);
    let mut out = BufWriter::new(stdout().lock());
    let mut sentence = Sentence::default();
    for line in text.lines() {
        if !line.is_empty() {
            sentence.update_raw(line)?;
            predictor.predict(&mut sentence);
        }
        for (n, c) in line.chars().enumerate() {
            if n > 0 && sentence.boundaries()[n - 1] == CharacterBoundary::WordBoundary {
                out.write_all(b"|")?;
            }
            write!(out, "{c}")?;
        }
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Seconds of processor time of this process.
fn processor_time() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/schedstat")?;
    Ok(stat.split(' ').next().unwrap_or("").parse::<f64>()? / 1e9)
}

/// The words of each line are counted, as a user would go through them; nothing is written.
fn time(model: &str, runs: usize) -> Result<(), Box<dyn Error>> {
    let (predictor, text) = (predictor(model)?, read_text()?);
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
    let mut sentence = Sentence::default();
    let mut words = 0;
    for _ in 0..runs {
        let begin = processor_time()?;
        for line in &lines {
            sentence.update_raw(*line)?;
            predictor.predict(&mut sentence);
            words += sentence.iter_tokens().count();
        }
        println!("{:.4}", processor_time()? - begin);
    }
    eprintln!("{} words a run", words / runs.max(1));
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["train", model, window, words, _, ..] => train(model, window.parse()?, words, &args[4..]),
        ["cut", model] => cut(model),
        ["time", model, runs] => time(model, runs.parse()?),
        _ => Err("usage: vaporetto_peer train MODEL WINDOW WORDS GOLD... | cut MODEL | time MODEL RUNS".into()),
    }
}
